package dev.topaz.resolve;

import dev.topaz.model.ValueKind;
import dev.topaz.spec.Children;
import dev.topaz.spec.ParamSpec;
import dev.topaz.spec.ScalarType;
import dev.topaz.spec.TypeWord;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Makes objects of the catalogue agree. The user cannot correct its facts, which come from documents and classes of several years: a
 * field that they give different types is text, which every value can be read as.
 */
final class AgreedObjects {
    private final Set<String> shared;

    /** @param shared the type words whose objects are compared by themselves */
    AgreedObjects(Set<String> shared) {
        this.shared = shared;
    }

    /** Returns the objects in the same order, with fields that do not contradict each other. */
    List<ParamSpec> of(List<ParamSpec> objects) {
        Map<String, List<ParamSpec>> byName = new HashMap<>();
        objects.forEach(object -> object.fields()
                .forEach(field -> byName.computeIfAbsent(field.name(), name -> new ArrayList<>())
                        .add(field)));
        byName.replaceAll((name, fields) -> agreed(fields));
        return objects.stream()
                .map(object -> object.withFields(object.fields().stream()
                        .map(field -> byName.getOrDefault(field.name(), List.of(field))
                                .remove(0))
                        .toList()))
                .toList();
    }

    private List<ParamSpec> agreed(List<ParamSpec> fields) {
        boolean isSame = fields.stream().map(AgreedObjects::type).distinct().count() == 1;
        boolean isOwnObject = fields.stream().noneMatch(field -> field.fields().isEmpty())
                && fields.stream()
                        .noneMatch(
                                field -> shared.contains(StructTable.word(field).base()));
        if (!isSame) {
            return new ArrayList<>(fields.stream().map(AgreedObjects::asText).toList());
        }
        return new ArrayList<>(isOwnObject ? of(fields) : fields);
    }

    private static String type(ParamSpec field) {
        TypeWord word = StructTable.word(field);
        String element = field.fields().isEmpty()
                ? word.scalar().map(type -> ValueKind.of(type.form()).name()).orElse("")
                : "object " + word.base();
        return element + word.listDepth();
    }

    private static ParamSpec asText(ParamSpec field) {
        return new ParamSpec(
                field.name(),
                ScalarType.STRING.word(),
                field.required(),
                field.example(),
                field.limits(),
                field.description(),
                List.of(),
                Children.DOCUMENTED,
                field.at());
    }
}
