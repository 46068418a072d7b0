package dev.topaz.scrape.json;

import dev.topaz.scrape.page.DocProblem;
import dev.topaz.scrape.page.ObjectRows;
import dev.topaz.scrape.page.Row;
import dev.topaz.spec.ErrorSpec;
import dev.topaz.spec.Limits;
import dev.topaz.spec.Location;
import dev.topaz.spec.ParamSpec;
import dev.topaz.spec.Problem;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** Reads the rows of a document. A field of another kind than it is in all other documents is a problem or a note. */
final class JsonRows {
    private final Location at;
    private final List<Problem> problems;
    private final List<Problem> notes;

    /**
     * @param problems receives what leaves a name, a type, the nesting or "required" open
     * @param notes receives what is left out
     */
    JsonRows(Location at, List<Problem> problems, List<Problem> notes) {
        this.at = at;
        this.problems = problems;
        this.notes = notes;
    }

    List<ParamSpec> params(JsonTree rows, String path) {
        ObjectRows kept = new ObjectRows(notes, path);
        for (JsonTree row : list(rows, path)) {
            String name = word(row, "name", path);
            kept.add(row(row, path + "/" + name), params(row.get("subParams"), path + "/" + name));
        }
        return kept.params();
    }

    List<ErrorSpec> errors(JsonTree rows) {
        return list(rows, "errorCodes").stream()
                .filter(row -> !prose(row, "errorCode", "errorCodes").isEmpty())
                .map(row -> new ErrorSpec(
                        prose(row, "errorCode", "errorCodes"),
                        prose(row, "errorMsg", "errorCodes"),
                        prose(row, "solution", "errorCodes"),
                        at))
                .toList();
    }

    private Row row(JsonTree row, String path) {
        return new Row(
                Row.text(row.get("name").text()),
                word(row, "type", path),
                required(row, path),
                prose(row, "demoValue", path),
                limits(row, path),
                prose(row, "description", path),
                at);
    }

    private List<JsonTree> list(JsonTree rows, String path) {
        if (!rows.isNothing() && !rows.isList()) {
            badShape("'" + path + "' is not a list of rows");
        }
        if (rows.elements().stream().anyMatch(row -> !row.isObject())) {
            badShape("a row of '" + path + "' is not an object");
            return List.of();
        }
        return rows.elements();
    }

    /** A name or a type, which nobody guesses. */
    private String word(JsonTree row, String name, String path) {
        if (row.get(name).isObject() || row.get(name).isList()) {
            badShape("the " + name + " of a row of '" + path + "' is not a text");
        }
        return Row.text(row.get(name).text());
    }

    private boolean required(JsonTree row, String path) {
        JsonTree required = row.get("required");
        Optional<Boolean> presence = required.isNothing() ? Optional.of(false) : Row.presence(required.text());
        if (presence.isEmpty() || required.isObject() || required.isList()) {
            badShape("'required' of '" + path + "' is neither true nor false");
        } else if (!required.isNothing() && !required.isBoolean()) {
            note(DocProblem.BAD_SHAPE, "'required' of '" + path + "' is the text '" + required.text() + "'");
        }
        return presence.orElse(false);
    }

    private Limits limits(JsonTree row, String path) {
        return new Limits(
                number(row, "maxLength", path),
                number(row, "maxListSize", path),
                number(row, "minValue", path),
                number(row, "maxValue", path),
                prose(row, "defaultValue", path));
    }

    /** A limit that is not a whole number says nothing that could be checked. */
    private OptionalLong number(JsonTree row, String name, String path) {
        String text = prose(row, name, path);
        if (text.matches("-?[0-9]{1,18}")) {
            return OptionalLong.of(Long.parseLong(text));
        }
        if (!text.isEmpty()) {
            note(DocProblem.UNKNOWN_LIMIT, "the " + name + " '" + text + "' of '" + path + "' is left out");
        }
        return OptionalLong.empty();
    }

    private String prose(JsonTree row, String name, String path) {
        if (row.get(name).isObject() || row.get(name).isList()) {
            note(DocProblem.BAD_SHAPE, "the " + name + " of '" + path + "' is not a text, and is left out");
        }
        return Row.text(row.get(name).text());
    }

    private void badShape(String message) {
        problems.add(new Problem(
                DocProblem.BAD_SHAPE, message, at, "save the answer of the doc site again, or import the page's text"));
    }

    private void note(DocProblem code, String message) {
        notes.add(new Problem(code, message, at, ""));
    }
}
