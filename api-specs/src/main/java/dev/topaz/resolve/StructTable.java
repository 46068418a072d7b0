package dev.topaz.resolve;

import dev.topaz.model.FieldType;
import dev.topaz.model.ValueKind;
import dev.topaz.spec.Children;
import dev.topaz.spec.ParamSpec;
import dev.topaz.spec.ScalarType;
import dev.topaz.spec.TypeWord;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The object types of one side of one API: which documented object becomes which class.
 *
 * <p>Objects of the same type word share a class as long as they agree; one that contradicts gets a class of its own, so
 * that no field is lost. Inner objects are placed before outer ones, so that an outer object can be compared by the
 * classes of its fields.
 */
final class StructTable {
    private final NameScope names;
    private final Map<String, String> shared;
    private final Map<String, String> firstClass = new LinkedHashMap<>();
    private final Map<String, List<StructBuilder>> builders = new LinkedHashMap<>();
    private final IdentityHashMap<ParamSpec, StructBuilder> places = new IdentityHashMap<>();

    private StructTable(Set<String> takenClassNames, Map<String, String> shared) {
        this.names = NameScope.ofFiles(takenClassNames);
        this.shared = shared;
    }

    /** @param shared the classes of the types that are not placed here, because the package shares them, by type word */
    static StructTable of(List<ParamSpec> params, String outerClass, Map<String, String> shared) {
        Set<String> taken = new HashSet<>(shared.values());
        taken.add(outerClass);
        return of(params, new StructTable(taken, shared));
    }

    /** Returns the objects in the content of a message, whose class has a builder. */
    static StructTable ofContent(List<ParamSpec> params, String outerClass) {
        return of(params, new StructTable(Set.of(outerClass, "Builder"), Map.of()));
    }

    private static StructTable of(List<ParamSpec> params, StructTable table) {
        params.forEach(table::reserve);
        params.forEach(table::place);
        return table;
    }

    /** Sorted by class name. */
    List<StructBuilder> builders() {
        return builders.values().stream()
                .flatMap(List::stream)
                .sorted(Comparator.comparing(StructBuilder::className))
                .toList();
    }

    List<TypedParam> typed(List<ParamSpec> params) {
        return params.stream().map(param -> new TypedParam(param, type(param))).toList();
    }

    /** Whether an object of this type word shows its fields somewhere on this side. */
    boolean documents(String typeWord) {
        return firstClass.containsKey(typeWord) || shared.containsKey(typeWord);
    }

    /** The first class of each type word is named before any is placed: a reference may come before the fields. */
    private void reserve(ParamSpec param) {
        if (isPlacedHere(param)) {
            firstClass.computeIfAbsent(word(param).base(), base -> names.claimUnique(Names.nestedClass(base)));
            param.fields().forEach(this::reserve);
        }
    }

    private void place(ParamSpec param) {
        if (!isPlacedHere(param)) {
            return;
        }
        param.fields().forEach(this::place);
        List<TypedParam> fields = typed(param.fields());
        StructBuilder builder = builderFor(word(param).base(), fields);
        builder.merge(fields);
        places.put(param, builder);
    }

    private boolean isPlacedHere(ParamSpec param) {
        return !param.fields().isEmpty() && !shared.containsKey(word(param).base());
    }

    private StructBuilder builderFor(String typeWord, List<TypedParam> fields) {
        List<StructBuilder> sameWord = builders.computeIfAbsent(typeWord, word -> new ArrayList<>());
        return sameWord.stream()
                .filter(builder -> builder.agreesWith(fields))
                .findFirst()
                .orElseGet(() -> another(typeWord, sameWord));
    }

    private StructBuilder another(String typeWord, List<StructBuilder> sameWord) {
        String first = firstClass.getOrDefault(typeWord, typeWord);
        StructBuilder builder = sameWord.isEmpty()
                ? new StructBuilder(typeWord, first, Optional.empty())
                : new StructBuilder(typeWord, names.claimUnique(first), Optional.of(first));
        sameWord.add(builder);
        return builder;
    }

    private FieldType type(ParamSpec param) {
        TypeWord word = word(param);
        FieldType type = elementType(param, word);
        for (int depth = 0; depth < word.listDepth(); depth++) {
            type = new FieldType.ListOf(type);
        }
        return type;
    }

    private FieldType elementType(ParamSpec param, TypeWord word) {
        StructBuilder place = places.get(param);
        if (place != null) {
            return new FieldType.Nested(place.className());
        }
        Optional<ScalarType> scalar = param.children() == Children.UNDOCUMENTED ? Optional.empty() : word.scalar();
        String ofPackage = shared.get(word.base());
        if (ofPackage != null && (scalar.isEmpty() || !param.fields().isEmpty())) {
            return new FieldType.Shared(ofPackage);
        }
        String first = firstClass.get(word.base());
        if (first != null && scalar.isEmpty()) {
            return new FieldType.Nested(first);
        }
        return new FieldType.Scalar(
                scalar.map(type -> ValueKind.of(type.form())).orElse(ValueKind.RAW));
    }

    /** The type of a parameter, as it names the class of an object. */
    static TypeWord word(ParamSpec param) {
        TypeWord word = TypeWord.parse(param.type());
        // An object without a type word is named after its parameter.
        return word.base().isEmpty() && !param.fields().isEmpty()
                ? new TypeWord(Names.accessorSuffix(Names.property(param.name())), word.listDepth())
                : word;
    }
}
