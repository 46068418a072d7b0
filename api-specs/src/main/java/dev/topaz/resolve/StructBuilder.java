package dev.topaz.resolve;

import dev.topaz.model.FieldType;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A nested class in the making: the union of all documented objects of one type word that agree with each other.
 *
 * <p>The official generator keeps one of them and loses the fields of the others.
 */
final class StructBuilder {
    private final String typeWord;
    private final String className;
    private final Optional<String> disagreesWith;
    private final Map<String, TypedParam> params = new LinkedHashMap<>();

    /** @param disagreesWith the class that has the same type word and a field of another type; empty for the first */
    StructBuilder(String typeWord, String className, Optional<String> disagreesWith) {
        this.typeWord = typeWord;
        this.className = className;
        this.disagreesWith = disagreesWith;
    }

    String typeWord() {
        return typeWord;
    }

    String className() {
        return className;
    }

    Optional<String> disagreesWith() {
        return disagreesWith;
    }

    /** In the order of the document. */
    List<TypedParam> params() {
        return List.copyOf(params.values());
    }

    /** Whether every field that both have is of the same type. */
    boolean agreesWith(List<TypedParam> others) {
        return others.stream().allMatch(other -> {
            FieldType mine = Optional.ofNullable(params.get(other.param().name()))
                    .map(TypedParam::type)
                    .orElse(other.type());
            return mine.equals(other.type());
        });
    }

    void merge(List<TypedParam> others) {
        others.forEach(other -> params.putIfAbsent(other.param().name(), other));
    }
}
