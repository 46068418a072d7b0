package dev.topaz.resolve;

import dev.topaz.model.ValueKind;
import dev.topaz.spec.ApiSpec;
import dev.topaz.spec.ParamSpec;
import dev.topaz.spec.TypeWord;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Every documented object of some APIs, by its type word, in the order of API names. */
final class ObjectShapes {
    private final Map<String, List<Occurrence>> byWord = new TreeMap<>();

    /** An object with fields, and the API whose document has it. */
    record Occurrence(String apiName, ParamSpec object) {
        /** Whether the document is a file that the user can correct; facts of the catalogue have no place in a file. */
        boolean isOfUser() {
            return !object.at().file().isEmpty();
        }
    }

    private ObjectShapes() {}

    static ObjectShapes of(Collection<ApiSpec> specs) {
        ObjectShapes shapes = new ObjectShapes();
        specs.stream().sorted(Comparator.comparing(ApiSpec::name)).forEach(spec -> {
            shapes.add(spec.name(), spec.request());
            shapes.add(spec.name(), spec.response());
        });
        return shapes;
    }

    Set<String> words() {
        return byWord.keySet();
    }

    List<Occurrence> of(String typeWord) {
        return byWord.getOrDefault(typeWord, List.of());
    }

    private void add(String apiName, List<ParamSpec> params) {
        for (ParamSpec param : params) {
            if (!param.fields().isEmpty()) {
                byWord.computeIfAbsent(StructTable.word(param).base(), word -> new ArrayList<>())
                        .add(new Occurrence(apiName, param));
                add(apiName, param.fields());
            }
        }
    }

    /** Whether every field that both objects have is of the same type, and so are the fields of objects in them. */
    static boolean agree(ParamSpec one, ParamSpec other) {
        return other.fields().stream()
                .allMatch(field -> named(one, field.name()).stream().allMatch(mine -> isSameType(mine, field)));
    }

    /** Whether the objects have a field of the same name. */
    static boolean overlap(ParamSpec one, ParamSpec other) {
        return other.fields().stream()
                .anyMatch(field -> named(one, field.name()).isPresent());
    }

    private static Optional<ParamSpec> named(ParamSpec object, String name) {
        return object.fields().stream()
                .filter(field -> field.name().equals(name))
                .findFirst();
    }

    private static boolean isSameType(ParamSpec one, ParamSpec other) {
        TypeWord mine = StructTable.word(one);
        TypeWord theirs = StructTable.word(other);
        if (mine.listDepth() != theirs.listDepth()) {
            return false;
        }
        if (one.fields().isEmpty() && other.fields().isEmpty()) {
            return kind(mine).equals(kind(theirs));
        }
        return mine.base().equals(theirs.base()) && agree(one, other);
    }

    private static Optional<ValueKind> kind(TypeWord word) {
        return word.scalar().map(type -> ValueKind.of(type.form()));
    }
}
