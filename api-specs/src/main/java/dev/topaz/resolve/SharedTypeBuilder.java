package dev.topaz.resolve;

import dev.topaz.model.SharedType;
import dev.topaz.resolve.ObjectShapes.Occurrence;
import dev.topaz.spec.ParamSpec;
import dev.topaz.spec.Problem;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** One shared type in the making: the union of its objects, and the problems of those that contradict. */
final class SharedTypeBuilder {
    private final String word;
    private final String className;
    private final StructTable table;
    private final StructBuilder union;
    private final Map<String, Occurrence> firstOfField = new HashMap<>();
    private final Map<String, List<Problem>> problems = new TreeMap<>();

    SharedTypeBuilder(String word, Map<String, String> classNames, List<Occurrence> objects) {
        this.word = word;
        this.className = classNames.getOrDefault(word, word);
        List<ParamSpec> fields = objects.stream()
                .flatMap(each -> each.object().fields().stream())
                .toList();
        this.table = StructTable.of(fields, className, classNames);
        this.union = new StructBuilder(word, className, Optional.empty());
        objects.forEach(this::add);
        SizeCheck.of(union.params().stream().map(TypedParam::param).toList(), table, className)
                .forEach(problem -> problems.put(objects.get(0).apiName(), List.of(problem)));
    }

    /** By the API whose object contradicts one before it. */
    Map<String, List<Problem>> problems() {
        return problems;
    }

    SharedType build(List<String> apiNames) {
        return new SharedType(word, Sides.shared(className, union.params(), table), Docs.ofShared(apiNames), apiNames);
    }

    private void add(Occurrence occurrence) {
        List<TypedParam> fields = table.typed(occurrence.object().fields());
        if (union.agreesWith(fields)) {
            union.merge(fields);
            fields.forEach(field -> firstOfField.putIfAbsent(field.param().name(), occurrence));
        } else {
            problems.put(
                    occurrence.apiName(),
                    fields.stream()
                            .filter(field -> !union.agreesWith(List.of(field)))
                            .map(field -> contradiction(field.param()))
                            .toList());
        }
    }

    private Problem contradiction(ParamSpec field) {
        Occurrence first = Optional.ofNullable(firstOfField.get(field.name())).orElseThrow();
        ParamSpec before = first.object().fields().stream()
                .filter(each -> each.name().equals(field.name()))
                .findFirst()
                .orElseThrow();
        return new Problem(
                ResolveProblem.SHARED_TYPE_CONTRADICTS,
                "the shared type '" + word + "' has '" + field.name() + "' as '" + field.type() + "' here, and as '"
                        + before.type() + "' in '" + first.apiName() + "' (" + place(before) + ")"
                        + (before.type().equals(field.type()) ? ", with other fields" : ""),
                field.at(),
                "correct one of the specs, or take '" + word + "' out of sharedTypes");
    }

    private static String place(ParamSpec field) {
        return field.at().file().isEmpty() ? "from the catalogue" : field.at().toString();
    }
}
