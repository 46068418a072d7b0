package dev.topaz.scrape;

import dev.topaz.spec.Children;
import dev.topaz.spec.Limits;
import dev.topaz.spec.Location;
import dev.topaz.spec.ParamSpec;
import dev.topaz.spec.Problem;
import dev.topaz.spec.ScalarType;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;

/** The rows of one object: makes parameters of them, and notes those that cannot be kept. */
final class DocRows {
    private static final String LIST = "[]";

    private final List<Problem> notes;
    private final Location at;
    private final String path;
    private final Map<String, ParamSpec> params = new LinkedHashMap<>();

    DocRows(List<Problem> notes, Location at, String path) {
        this.notes = notes;
        this.at = at;
        this.path = path;
    }

    List<ParamSpec> params() {
        return new ArrayList<>(params.values());
    }

    void add(JsonTree row, List<ParamSpec> fields) {
        String name = DocJson.text(row, "name");
        if (name.isEmpty()) {
            note(DocProblem.UNNAMED_PARAMETER, "a parameter of " + path + " has no name and is left out");
            return;
        }
        ParamSpec param = param(row, name, fields);
        ParamSpec first = params.putIfAbsent(name, param);
        if (first != null) {
            String difference = first.equals(param) ? "in the same words" : "in other words";
            note(DocProblem.REPEATED_PARAMETER, "'" + name + "' of " + path + " stands there again " + difference);
        }
    }

    private ParamSpec param(JsonTree row, String name, List<ParamSpec> fields) {
        String type = type(DocJson.text(row, "type"));
        return new ParamSpec(
                name,
                type,
                row.get("required").text().equals("true"),
                DocJson.text(row, "demoValue"),
                limits(row),
                DocJson.text(row, "description"),
                fields,
                fields.isEmpty() && isObject(type) ? Children.UNDOCUMENTED : Children.DOCUMENTED,
                at);
    }

    /** Response tables write {@code T []} where request tables write {@code T[]}. */
    private static String type(String documented) {
        return documented.replaceAll("\\s+\\[", "[");
    }

    private static boolean isObject(String type) {
        String element = type;
        while (element.endsWith(LIST) && ScalarType.of(element).isEmpty()) {
            element = element.substring(0, element.length() - LIST.length());
        }
        return !element.isEmpty() && ScalarType.of(element).isEmpty();
    }

    private static Limits limits(JsonTree row) {
        return new Limits(
                number(row, "maxLength"),
                number(row, "maxListSize"),
                number(row, "minValue"),
                number(row, "maxValue"),
                DocJson.text(row, "defaultValue"));
    }

    /** A limit that is no whole number says nothing that could be checked. */
    private static OptionalLong number(JsonTree row, String name) {
        String text = DocJson.text(row, name);
        return text.matches("-?[0-9]{1,18}") ? OptionalLong.of(Long.parseLong(text)) : OptionalLong.empty();
    }

    private void note(DocProblem code, String message) {
        notes.add(new Problem(code, message, at, ""));
    }
}
