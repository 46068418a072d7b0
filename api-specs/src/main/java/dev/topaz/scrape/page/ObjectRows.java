package dev.topaz.scrape.page;

import dev.topaz.spec.Children;
import dev.topaz.spec.Location;
import dev.topaz.spec.ParamSpec;
import dev.topaz.spec.Problem;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The rows of one object: makes parameters of them, and notes those that cannot be kept. */
public final class ObjectRows {
    private final List<Problem> notes;
    private final String path;
    private final Map<String, ParamSpec> params = new LinkedHashMap<>();

    /**
     * @param notes receives what is left out
     * @param path what messages call the object
     */
    public ObjectRows(List<Problem> notes, String path) {
        this.notes = notes;
        this.path = path;
    }

    /** The parameters so far, in the order of their rows. */
    public List<ParamSpec> params() {
        return new ArrayList<>(params.values());
    }

    public void add(Row row, List<ParamSpec> fields) {
        if (row.name().isEmpty()) {
            note(DocProblem.UNNAMED_PARAMETER, "a parameter of " + path + " has no name and is left out", row.at());
            return;
        }
        ParamSpec param = param(row, fields);
        ParamSpec first = params.putIfAbsent(row.name(), param);
        if (first != null) {
            note(
                    DocProblem.REPEATED_PARAMETER,
                    "'" + row.name() + "' of " + path + " stands there again " + difference(first, param),
                    row.at());
        }
    }

    private static String difference(ParamSpec first, ParamSpec again) {
        if (first.withoutLocations().equals(again.withoutLocations())) {
            return "in the same words";
        }
        return first.type().equals(again.type())
                ? "in other words"
                : "as a '" + again.type() + "', and is kept as the '" + first.type() + "' of its first row";
    }

    private ParamSpec param(Row row, List<ParamSpec> fields) {
        boolean undocumented = fields.isEmpty() && row.isObject();
        noteRawJson(row, fields);
        return new ParamSpec(
                row.name(),
                fields.isEmpty() ? type(row) : row.type(),
                row.required(),
                row.example(),
                row.limits(),
                row.description(),
                fields,
                undocumented ? Children.UNDOCUMENTED : Children.DOCUMENTED,
                row.at());
    }

    private void noteRawJson(Row row, List<ParamSpec> fields) {
        if (!fields.isEmpty()) {
            return;
        }
        if (row.isObject()) {
            note(
                    DocProblem.UNDOCUMENTED_OBJECT,
                    "the fields of '" + row.name() + "' of " + path + ", a '" + row.type()
                            + "', are not documented: its value is raw JSON",
                    row.at());
        } else if (row.type().isEmpty()) {
            note(
                    DocProblem.MISSING_TYPE,
                    "'" + row.name() + "' of " + path + " has no type: its value is raw JSON",
                    row.at());
        }
    }

    private String type(Row row) {
        Optional<String> type = TypeAlias.platformType(row.type());
        type.ifPresent(platform -> note(
                DocProblem.FOREIGN_TYPE,
                "the type '" + row.type() + "' of '" + row.name() + "' of " + path + " is taken for " + platform,
                row.at()));
        return type.orElse(row.type());
    }

    private void note(DocProblem code, String message, Location at) {
        notes.add(new Problem(code, message, at, ""));
    }
}
