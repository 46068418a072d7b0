package dev.topaz.scrape.html;

import dev.topaz.scrape.page.Column;
import dev.topaz.scrape.page.DocProblem;
import dev.topaz.scrape.page.DocReading;
import dev.topaz.scrape.page.PageHead;
import dev.topaz.scrape.page.PageKind;
import dev.topaz.scrape.page.PageSpec;
import dev.topaz.scrape.page.Row;
import dev.topaz.scrape.page.Section;
import dev.topaz.scrape.sample.Sample;
import dev.topaz.scrape.sample.Samples;
import dev.topaz.scrape.tree.TreeFinder;
import dev.topaz.spec.ErrorSpec;
import dev.topaz.spec.Location;
import dev.topaz.spec.ParamSpec;
import dev.topaz.spec.Problem;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/**
 * Reads a doc page in HTML. Nobody guarantees its markup, so tables are known by the words at their heads and sections by
 * their titles; nested rows may be nested tables, nested lists, or rows that say how deep they are.
 */
public final class HtmlPage {
    private final String file;
    private final String html;
    private final Location top;
    private final List<Problem> problems = new ArrayList<>();
    private final List<Problem> notes = new ArrayList<>();

    private HtmlPage(String file, String html) {
        this.file = file;
        this.html = html;
        this.top = new Location(file, 0, 0);
    }

    /**
     * Reads one page.
     *
     * @param file what messages call the page
     */
    public static DocReading read(String file, String html) {
        return new HtmlPage(file, html).read();
    }

    private DocReading read() {
        if (TagScan.of(html).isCutOff()) {
            return refuse(DocProblem.TRUNCATED, "the page stops before its end", "save the page again");
        }
        Document page =
                Jsoup.parse(InventedTags.hide(html), "", Parser.htmlParser().setTrackPosition(true));
        InventedTags.show(page);
        List<HtmlTable> grids = HtmlTable.in(page);
        Tables tables = Tables.of(grids, page);
        Optional<DocReading> refused = PageKind.lookalike(page.text(), top)
                .or(() -> UnreadTables.problem(page, grids, file))
                .map(DocReading::refused);
        return refused.or(() -> HtmlTopic.read(file, page, grids))
                .or(() -> wrongTables(tables).map(DocReading::refused))
                .orElseGet(() -> read(page, tables));
    }

    private Optional<Problem> wrongTables(Tables tables) {
        if (tables.isEmpty()) {
            return Optional.of(PageKind.problem(html, top));
        }
        return tables.isAmbiguous()
                ? Optional.of(new Problem(
                        DocProblem.TWO_TABLES,
                        "two tables of this page may be the one of its parameters",
                        top,
                        "each table belongs below a title of its own, 请求参数 or 响应参数"))
                : Optional.empty();
    }

    private DocReading read(Document page, Tables tables) {
        Samples samples = samples(page);
        Predicate<String> fits = api -> PageSpec.isRootOf(samples.answerRoot(), api);
        Set<String> named = HtmlHead.named(page, fits);
        if (named.size() > 1) {
            return refuse(
                    DocProblem.OTHER_API,
                    "the headings of this page name several APIs: " + String.join(", ", named),
                    "save the page of one API");
        }
        return HtmlHead.read(page, fits)
                .map(head -> read(head, tables, samples))
                .orElseGet(() -> nameless(page, samples));
    }

    private static Samples samples(Document page) {
        Set<Element> inside = new HashSet<>();
        List<String> texts = new ArrayList<>();
        for (Element sample : page.select("pre, code, textarea, xmp")) {
            if (!inside.contains(sample)) {
                inside.addAll(sample.getAllElements());
                texts.add(sample.wholeText().replace('\u00A0', ' '));
            }
        }
        return Samples.in(texts);
    }

    private DocReading nameless(Document page, Samples samples) {
        Optional<Problem> other = PageKind.nameless(page.text(), top);
        if (other.isPresent()) {
            return DocReading.refused(other.get());
        }
        String sample = samples.answerRoot()
                .map(root -> " that goes with the sample's " + root)
                .orElse("");
        return refuse(
                samples.answerRoot().isPresent() ? DocProblem.OTHER_API : DocProblem.NO_NAME,
                "nothing above the tables names an API" + sample,
                "it looks like: taobao.trade.get (获取交易)");
    }

    private DocReading read(PageHead head, Tables tables, Samples samples) {
        List<ParamSpec> request = params(Section.REQUEST, tables.request(), samples.request());
        List<ParamSpec> response = params(Section.RESPONSE, tables.response(), samples.response());
        PageSpec page = new PageSpec(head, request, response, errors(tables.errors()));
        if (!problems.isEmpty()) {
            return DocReading.refused(problems);
        }
        return request.isEmpty() && response.isEmpty() && samples.response().isEmpty()
                ? DocReading.refused(PageKind.problem(html, top))
                : new DocReading(Optional.of(page.spec(samples.session(), file)), List.of(), notes);
    }

    private List<ParamSpec> params(Section section, Optional<HtmlTable> grid, Optional<Sample> sample) {
        List<HtmlRow> rows = grid.map(
                        table -> new HtmlRows(file, problems, notes).read(table.container(), table.columns()))
                .orElse(List.of());
        if (rows.isEmpty()) {
            return problems.isEmpty() ? noParams(section, grid, sample) : List.of();
        }
        HtmlTree tree = new HtmlTree(file, problems, notes);
        if (HtmlTree.tellsDepth(rows)) {
            return tree.params(section.name().toLowerCase(Locale.ROOT), rows);
        }
        List<HtmlRow> all = HtmlTree.all(rows);
        List<Row> cells = all.stream().map(tree::row).toList();
        return new TreeFinder(problems, notes)
                .find(section, new FlatRows(rows, all, cells), sample.orElse(Sample.NONE));
    }

    private List<ParamSpec> noParams(Section section, Optional<HtmlTable> grid, Optional<Sample> sample) {
        Location at = grid.map(table -> HtmlRow.place(file, table.head())).orElse(top);
        String message = "the page has no rows below " + section.title() + ", and the spec none of them";
        notes.add(new Problem(DocProblem.NO_TABLE, message, at, ""));
        return new TreeFinder(problems, notes).findNone(section, sample.orElse(Sample.NONE), at);
    }

    private List<ErrorSpec> errors(Optional<HtmlTable> grid) {
        return grid.stream()
                .flatMap(table -> new HtmlRows(file, problems, notes).read(table.container(), table.columns()).stream())
                .map(row -> new ErrorSpec(
                        Row.text(row.cell(Column.CODE)),
                        Row.text(row.cell(Column.MEANING)),
                        Row.text(row.cell(Column.REMEDY)),
                        row.at(file)))
                .toList();
    }

    private DocReading refuse(DocProblem code, String message, String hint) {
        return DocReading.refused(new Problem(code, message, top, hint));
    }
}
