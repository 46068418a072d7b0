package dev.topaz.scrape.html;

import dev.topaz.scrape.page.Heading;
import dev.topaz.scrape.page.PageHead;
import dev.topaz.scrape.page.Section;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Finds what stands above the tables: the heading with the API's name, among menus that name others. */
final class HtmlHead {
    /** Browsers that save a page note its address in a comment. */
    private static final Pattern SAVED_FROM = Pattern.compile("saved from url=\\(\\d+\\)(\\S+)");

    private HtmlHead() {}

    /** @param fits whether the samples of the page can be those of an API with this name */
    static Optional<PageHead> read(Document page, Predicate<String> fits) {
        List<String> lines =
                HtmlLines.of(page.body(), element -> RowMatcher.head(element).isPresent());
        return heading(page, lines, fits)
                .flatMap(heading -> PageHead.read(upToFirstSection(lines, heading)))
                .map(head -> new PageHead(
                        head.heading(),
                        head.description(),
                        head.category(),
                        address(page).orElse(head.source()),
                        head.session()));
    }

    /** Headings before other lines, lines with a title before bare names; the title of the browser's window comes last. */
    private static Optional<String> heading(Document page, List<String> lines, Predicate<String> fits) {
        List<String> candidates = new ArrayList<>(headings(page, "h1, h2, h3, h4, h5, h6"));
        candidates.addAll(lines);
        candidates.add(page.title());
        return Stream.<Function<String, Optional<Heading>>>of(Heading::withTitle, Heading::bare)
                .flatMap(form -> candidates.stream()
                        .filter(line ->
                                form.apply(line).map(Heading::api).filter(fits).isPresent()))
                .findFirst();
    }

    /** Returns the APIs that the page's greatest headings name; more than one is one too many. */
    static Set<String> named(Document page, Predicate<String> fits) {
        return Stream.of("h1", "h2")
                .map(level -> headings(page, level).stream()
                        .map(Heading::withTitle)
                        .flatMap(Optional::stream)
                        .map(Heading::api)
                        .filter(fits)
                        .collect(Collectors.toCollection(TreeSet::new)))
                .filter(apis -> !apis.isEmpty())
                .findFirst()
                .orElseGet(TreeSet::new);
    }

    private static List<String> headings(Document page, String tags) {
        return page.select(tags).stream()
                .flatMap(heading -> HtmlLines.of(heading, any -> false).stream())
                .toList();
    }

    /** The path and the address stand before the heading, the description after it; lines like the heading are dropped. */
    private static List<String> upToFirstSection(List<String> lines, String heading) {
        int at = lines.indexOf(heading);
        int end = at + 1;
        while (end < lines.size() && !opensTables(lines.get(end))) {
            end++;
        }
        List<String> head = new ArrayList<>(lines.subList(0, Math.max(at, 0)));
        head.removeIf(line ->
                Heading.withTitle(line).isPresent() || Heading.bare(line).isPresent());
        head.add(heading);
        head.addAll(at < 0 ? List.of() : lines.subList(at + 1, end));
        return head;
    }

    /** A description may hold a line like the title of a later section. */
    private static boolean opensTables(String line) {
        return Section.of(line)
                .filter(section -> section.compareTo(Section.RESPONSE) <= 0)
                .isPresent();
    }

    private static Optional<String> address(Document page) {
        String html = page.outerHtml();
        Matcher saved = SAVED_FROM.matcher(html.substring(0, Math.min(1000, html.length())));
        List<String> addresses = new ArrayList<>();
        if (saved.find()) {
            addresses.add(saved.group(1));
        }
        for (Element element : page.select("link[rel=canonical], meta[property=og:url]")) {
            addresses.add(element.attr("href") + element.attr("content"));
        }
        return addresses.stream().filter(PageHead::isAddress).findFirst();
    }
}
