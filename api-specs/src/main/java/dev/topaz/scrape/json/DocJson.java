package dev.topaz.scrape.json;

import dev.topaz.scrape.page.DocProblem;
import dev.topaz.scrape.page.DocReading;
import dev.topaz.scrape.page.ObjectRows;
import dev.topaz.scrape.page.Row;
import dev.topaz.spec.ApiSpec;
import dev.topaz.spec.ErrorSpec;
import dev.topaz.spec.Limits;
import dev.topaz.spec.Location;
import dev.topaz.spec.ParamSpec;
import dev.topaz.spec.Problem;
import dev.topaz.spec.Session;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Reads a document in the JSON of the doc site: as the site answers it, its {@code data} alone, or a trimmed copy in which
 * empty fields are left out.
 */
public final class DocJson {
    private final Location at;
    private final List<Problem> notes = new ArrayList<>();

    private DocJson(Location at) {
        this.at = at;
    }

    /**
     * Reads one document.
     *
     * @param file what messages call the document
     * @param category the folder of the API, which the document itself does not say; may be empty
     */
    public static DocReading read(String file, String json, String category) {
        DocJson reader = new DocJson(new Location(file, 0, 0));
        return JsonTree.parse(json)
                .map(tree -> reader.document(tree, category))
                .orElseGet(
                        () -> reader.refuse(
                                DocProblem.NOT_JSON,
                                "this is no JSON",
                                "save the answer of the doc site itself; a login page or a captcha may have come in its place"));
    }

    /** Reads one document that is a value of a larger JSON; see {@link #read(String, String, String)}. */
    public static DocReading read(String file, JsonTree json, String category) {
        return new DocJson(new Location(file, 0, 0)).document(json, category);
    }

    private DocReading document(JsonTree tree, String category) {
        JsonTree doc = tree.get("data").isObject() ? tree.get("data") : tree;
        if (tree.get("success").text().equals("false")) {
            return refuse(
                    DocProblem.DOCUMENT_REFUSED,
                    "the doc site refused: " + tree.get("errMsg").text(),
                    "");
        }
        if (text(doc, "name").isEmpty()) {
            return refuse(
                    DocProblem.NO_DOCUMENT,
                    "this is no document of an API: it has no name",
                    "the doc site has entries that are empty; leave this one out");
        }
        return new DocReading(Optional.of(spec(doc, category)), List.of(), notes);
    }

    private ApiSpec spec(JsonTree doc, String category) {
        String id = text(doc, "id");
        return new ApiSpec(
                text(doc, "name"),
                text(doc, "apiChineseName"),
                text(doc, "description"),
                Row.text(category),
                id.isEmpty() ? "" : "https://open.taobao.com/api.htm?docId=" + id + "&docType=2",
                session(doc),
                params(doc.get("requestParams"), "request"),
                params(doc.get("responseParams"), "response"),
                errors(doc.get("errorCodes")),
                at);
    }

    private List<ParamSpec> params(JsonTree rows, String path) {
        ObjectRows kept = new ObjectRows(notes, path);
        for (JsonTree row : rows.elements()) {
            kept.add(row(row), params(row.get("subParams"), path + "/" + text(row, "name")));
        }
        return kept.params();
    }

    private Row row(JsonTree row) {
        return new Row(
                text(row, "name"),
                text(row, "type"),
                row.get("required").text().equals("true"),
                text(row, "demoValue"),
                limits(row),
                text(row, "description"),
                at);
    }

    private static Limits limits(JsonTree row) {
        return new Limits(
                number(row, "maxLength"),
                number(row, "maxListSize"),
                number(row, "minValue"),
                number(row, "maxValue"),
                text(row, "defaultValue"));
    }

    /** A limit that is no whole number says nothing that could be checked. */
    private static OptionalLong number(JsonTree row, String name) {
        String text = text(row, name);
        return text.matches("-?[0-9]{1,18}") ? OptionalLong.of(Long.parseLong(text)) : OptionalLong.empty();
    }

    /** The authorisation label; documents in the trimmed form have none. */
    private static Session session(JsonTree doc) {
        for (JsonTree label : doc.get("labels").elements()) {
            switch (text(label, "key")) {
                case "required" -> {
                    return Session.REQUIRED;
                }
                case "optional" -> {
                    return Session.OPTIONAL;
                }
                case "no_need" -> {
                    return Session.NONE;
                }
                default -> {
                    // Other labels speak of prices.
                }
            }
        }
        return Session.UNKNOWN;
    }

    private List<ErrorSpec> errors(JsonTree rows) {
        return rows.elements().stream()
                .filter(row -> !text(row, "errorCode").isEmpty())
                .map(row -> new ErrorSpec(text(row, "errorCode"), text(row, "errorMsg"), text(row, "solution"), at))
                .toList();
    }

    private DocReading refuse(DocProblem code, String message, String hint) {
        return DocReading.refused(new Problem(code, message, at, hint));
    }

    private static String text(JsonTree tree, String name) {
        return Row.text(tree.get(name).text());
    }
}
