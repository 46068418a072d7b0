package dev.topaz.tool;

import dev.topaz.spec.Location;
import dev.topaz.spec.Problem;
import dev.topaz.spec.TerminalText;
import dev.topaz.spec.catalog.ApiCatalog;
import dev.topaz.spec.catalog.CatalogSearch;
import dev.topaz.spec.catalog.CatalogTitle;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Searches the catalogue. Each line of the result is an element of {@code @TopApis}, with the category and the title as a comment:
 *
 * <pre>{@code
 * "taobao.trade.fullinfo.get", // 淘宝交易API: 获取单笔交易的详细信息
 * }</pre>
 */
public final class SearchCatalog {
    private final ApiCatalog catalog;
    private final Console console;

    public SearchCatalog(ApiCatalog catalog, Console console) {
        this.catalog = catalog;
        this.console = console;
    }

    /**
     * Searches.
     *
     * @param text words of names, titles or categories, or the name of an official class
     * @param limit how many lines are shown at most, 1 or more
     */
    public Outcome run(String text, int limit) {
        CatalogSearch.Result result = new CatalogSearch(catalog.titles()).find(text);
        List<CatalogTitle> found = result.titles();
        if (found.isEmpty()) {
            console.error(new Problem(
                    ToolProblem.NO_MATCH,
                    "nothing in the catalogue of " + catalog.date() + " is like '" + text + "'",
                    Location.NONE,
                    "try one word of the name, the title or the category"));
            return Outcome.FAILED;
        }
        result.corrected().ifPresent(words -> console.info("nothing has '" + text + "'; this is for '" + words + "':"));
        found.stream().limit(limit).map(SearchCatalog::line).forEach(console::result);
        if (found.size() > limit) {
            console.info(found.size() - limit + " more; add a word");
        }
        return Outcome.OK;
    }

    private static String line(CatalogTitle title) {
        String kind = title.kind() == CatalogTitle.Kind.TOPIC ? "message topic" : "";
        String comment = Stream.of(kind, title.category(), title.title())
                .filter(part -> !part.isBlank())
                .map(TerminalText::words)
                .collect(Collectors.joining(": "));
        return "\"" + title.name() + "\"," + (comment.isEmpty() ? "" : " // " + comment);
    }
}
