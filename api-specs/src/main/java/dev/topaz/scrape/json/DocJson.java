package dev.topaz.scrape.json;

import dev.topaz.scrape.page.DocProblem;
import dev.topaz.scrape.page.DocReading;
import dev.topaz.scrape.page.PageKind;
import dev.topaz.scrape.page.Row;
import dev.topaz.spec.ApiSpec;
import dev.topaz.spec.Location;
import dev.topaz.spec.Problem;
import dev.topaz.spec.Session;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Reads a document in the JSON of the doc site: as the site answers it, its {@code data} alone, or a trimmed copy in which
 * empty fields are left out.
 */
public final class DocJson {
    private final Location at;
    private final List<Problem> problems = new ArrayList<>();
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
                                "this is not JSON",
                                "save the answer of the doc site itself; a login page or a captcha may have come in its place"));
    }

    /** Reads one document that is a value of a larger JSON; see {@link #read(String, String, String)}. */
    public static DocReading read(String file, JsonTree json, String category) {
        return new DocJson(new Location(file, 0, 0)).document(json, category);
    }

    private DocReading document(JsonTree tree, String category) {
        JsonTree doc = tree.get("data").isObject() ? tree.get("data") : tree;
        if (tree.get("success").text().equals("false")) {
            String message = "the doc site refused: " + tree.get("errMsg").text();
            return refuse(DocProblem.DOCUMENT_REFUSED, message, "");
        }
        Optional<DocReading> topic = TopicJson.read(at, doc, category);
        if (topic.isPresent()) {
            return topic.get();
        }
        if (text(doc, "name").isEmpty()) {
            return nameless(tree);
        }
        Optional<Problem> lookalike = PageKind.lookalike(samples(doc), at);
        if (lookalike.isPresent()) {
            return DocReading.refused(lookalike.get());
        }
        ApiSpec spec = spec(doc, category);
        return problems.isEmpty() ? new DocReading(Optional.of(spec), List.of(), notes) : DocReading.refused(problems);
    }

    private DocReading nameless(JsonTree tree) {
        if (tree.fields().keySet().stream().anyMatch(name -> name.endsWith("_response"))) {
            return DocReading.refused(PageKind.GATEWAY_ANSWER.problem(at));
        }
        return refuse(
                DocProblem.NO_DOCUMENT,
                "this is not a document of an API: it has no name",
                "the doc site has entries that are empty; leave this one out");
    }

    private static String samples(JsonTree doc) {
        return doc.get("sdkDemos").elements().stream()
                .map(demo -> demo.get("descprition").text())
                .collect(Collectors.joining("\n"));
    }

    private ApiSpec spec(JsonTree doc, String category) {
        JsonRows rows = new JsonRows(at, problems, notes);
        String id = text(doc, "id");
        return new ApiSpec(
                text(doc, "name"),
                text(doc, "apiChineseName"),
                text(doc, "description"),
                Row.text(category),
                id.isEmpty() ? "" : "https://open.taobao.com/api.htm?docId=" + id + "&docType=2",
                session(doc),
                rows.params(doc.get("requestParams"), "request"),
                rows.params(doc.get("responseParams"), "response"),
                rows.errors(doc.get("errorCodes")),
                at);
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

    private DocReading refuse(DocProblem code, String message, String hint) {
        return DocReading.refused(new Problem(code, message, at, hint));
    }

    private static String text(JsonTree tree, String name) {
        return Row.text(tree.get(name).text());
    }
}
