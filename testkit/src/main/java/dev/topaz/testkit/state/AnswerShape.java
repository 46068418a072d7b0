package dev.topaz.testkit.state;

import dev.topaz.resolve.WireType;
import dev.topaz.spec.ParamSpec;
import dev.topaz.spec.ScalarType;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Where the answer of an API has the fields of a record, or a list of records. */
final class AnswerShape {
    private static final Set<String> TOTALS =
            Set.of("total_results", "total_result", "total_count", "total_num", "total", "count");
    private static final Set<String> MORE = Set.of("has_next", "has_more");

    /** Paths of single values, by path; of lists of objects, with the fields of one object. */
    private final Map<String, ScalarType> values = new LinkedHashMap<>();

    private final Map<String, List<ParamSpec>> lists = new LinkedHashMap<>();

    private AnswerShape(List<ParamSpec> response) {
        look(response, "");
    }

    static AnswerShape of(List<ParamSpec> response) {
        return new AnswerShape(response);
    }

    private void look(List<ParamSpec> params, String prefix) {
        params.forEach(param -> WireType.of(param).match(new Look(prefix + param.name())));
    }

    /** Notes one parameter. */
    private final class Look implements WireType.Cases<String> {
        private final String path;

        Look(String path) {
            this.path = path;
        }

        @Override
        public String scalar(ScalarType type) {
            values.put(path, type);
            return path;
        }

        @Override
        public String struct(List<ParamSpec> fields) {
            look(fields, path + ".");
            return path;
        }

        @Override
        public String listed(WireType.Listed list) {
            if (list.element() instanceof WireType.Struct element) {
                lists.put(path, element.fields());
            }
            return path;
        }

        @Override
        public String open() {
            return path;
        }
    }

    /** Returns the names of the fields outside of lists that read like the key of a record. */
    List<String> keys() {
        List<String> keys = new ArrayList<>();
        for (String path : values.keySet()) {
            String name = path.substring(path.lastIndexOf('.') + 1);
            if (name.endsWith("id") && !name.equals("request_id")) {
                keys.add(name);
            }
        }
        return keys;
    }

    /** Returns the list of records, unless one record stands outside of it, told by one of its keys. */
    Optional<String> list(Set<String> keys) {
        boolean isOne =
                values.keySet().stream().anyMatch(path -> keys.contains(path.substring(path.lastIndexOf('.') + 1)));
        return isOne ? Optional.empty() : lists.keySet().stream().findFirst();
    }

    /** Returns the values of one record, by the paths of the fields that have its names. */
    Map<String, Object> one(Map<String, String> record) {
        Map<String, Object> answer = new LinkedHashMap<>();
        values.forEach((path, type) -> {
            String name = path.substring(path.lastIndexOf('.') + 1);
            RecordValues.of(type, record.get(name)).ifPresent(value -> answer.put(path, value));
        });
        return answer;
    }

    /** Returns one page of records for a list, and how many there are, by their paths. */
    Map<String, Object> page(String list, Page page) {
        Map<String, Object> answer = new LinkedHashMap<>();
        List<ParamSpec> fields = lists.getOrDefault(list, List.of());
        answer.put(
                list,
                page.records().stream()
                        .map(record -> RecordValues.of(fields, record))
                        .toList());
        values.forEach((path, type) -> {
            String name = path.substring(path.lastIndexOf('.') + 1);
            if (TOTALS.contains(name)) {
                RecordValues.of(type, Integer.toString(page.total())).ifPresent(value -> answer.put(path, value));
            } else if (MORE.contains(name)) {
                RecordValues.of(type, Boolean.toString(page.hasNext())).ifPresent(value -> answer.put(path, value));
            }
        });
        return answer;
    }
}
