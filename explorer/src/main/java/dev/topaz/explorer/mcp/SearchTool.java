package dev.topaz.explorer.mcp;

import dev.topaz.explorer.library.ApiSearchResult;
import dev.topaz.explorer.library.ApiSearchResult.Hit;
import dev.topaz.explorer.library.PageRequest;
import dev.topaz.spec.catalog.CatalogTitle;
import java.util.List;
import java.util.Map;

/** Finds APIs and message topics. */
final class SearchTool implements ExplorerTool {
    private static final int MAX_LIMIT = 100;
    private static final int DEFAULT_LIMIT = 20;
    private static final String TOPIC = "topic";

    private final KnownDocuments documents;

    SearchTool(KnownDocuments documents) {
        this.documents = documents;
    }

    @Override
    public String name() {
        return "search";
    }

    @Override
    public String description() {
        return "Finds APIs and message topics of Taobao Open Platform (TOP): those with a spec in this project first, then "
                + "those of the catalogue of the whole platform. Returns names, Chinese titles and categories, the best "
                + "first. Use it before the other tools, which want exact names.";
    }

    @Override
    public Map<String, Object> inputSchema() {
        return new InputSchema()
                .required(
                        "query",
                        InputSchema.text("One or more words: parts of the name (trade.get), Chinese words of title or "
                                + "category (订单 查询), the name of a Java class (TradeGetRequest), or pinyin initials (ddcx). "
                                + "All words have to fit."))
                .optional("kind", InputSchema.choice("What to look for. Default: api.", List.of("api", TOPIC)))
                .optional("limit", InputSchema.number("How many to return. Default: 20.", 1, MAX_LIMIT))
                .optional("offset", InputSchema.number("How many to leave out, for the next page.", 0, 1_000_000))
                .toMap();
    }

    @Override
    public Object run(ToolArguments arguments) {
        String query = arguments.text("query");
        if (query.isEmpty()) {
            throw new ToolException("The query is empty: give a part of a name, or Chinese words of a title.");
        }
        PageRequest page = new PageRequest(arguments.number("offset", 0), arguments.number("limit", DEFAULT_LIMIT));
        return arguments.text("kind").equals(TOPIC) ? topics(query, page) : apis(query, page);
    }

    private Found apis(String query, PageRequest page) {
        ApiSearchResult result = documents.apis().join().search().text(query, page);
        return new Found(
                result.total(),
                result.corrected(),
                result.hits().stream().map(SearchTool::line).toList());
    }

    private Found topics(String query, PageRequest page) {
        List<CatalogTitle> found = documents.topics().join().search(query);
        return new Found(
                found.size(),
                "",
                page.of(found).stream()
                        .map(title -> new Line(title.name(), title.title(), title.category(), ""))
                        .toList());
    }

    private static Line line(Hit hit) {
        String source = hit.origin() == Hit.Origin.CATALOG ? "catalogue" : "spec";
        return new Line(hit.name(), hit.title(), hit.category(), source);
    }

    /**
     * What was found.
     *
     * @param total on all pages
     * @param searchedFor what was searched for in place of a typing error
     */
    record Found(int total, String searchedFor, List<Line> results) {}

    /** One API or topic. */
    record Line(String name, String title, String category, String source) {}
}
