package dev.topaz.scrape.html;

import dev.topaz.scrape.page.Heading;
import dev.topaz.scrape.page.PageHead;
import dev.topaz.scrape.page.Section;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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
                HtmlLines.of(page.body(), element -> Shape.head(element).isPresent());
        return heading(page, lines, fits)
                .flatMap(heading -> PageHead.read(upToFirstSection(lines, heading)))
                .map(head -> new PageHead(
                        head.heading(),
                        head.description(),
                        head.category(),
                        address(page).orElse(head.source()),
                        head.session()));
    }

    /** Headings before other lines, lines with a title before bare names. */
    private static Optional<String> heading(Document page, List<String> lines, Predicate<String> fits) {
        List<String> candidates = new ArrayList<>();
        page.select("h1, h2, h3, h4, h5, h6")
                .forEach(heading -> candidates.addAll(HtmlLines.of(heading, any -> false)));
        candidates.addAll(lines);
        return candidates.stream()
                .filter(line -> Heading.withTitle(line)
                        .filter(heading -> fits.test(heading.api()))
                        .isPresent())
                .findFirst()
                .or(() -> candidates.stream()
                        .filter(line -> Heading.bare(line)
                                .filter(heading -> fits.test(heading.api()))
                                .isPresent())
                        .findFirst());
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
        head.addAll(lines.subList(at + 1, end));
        return head;
    }

    /** A description may hold a line like the title of a later section. */
    private static boolean opensTables(String line) {
        return Section.of(line)
                .filter(section -> section.compareTo(Section.RESPONSE) <= 0)
                .isPresent();
    }

    private static Optional<String> address(Document page) {
        Matcher saved = SAVED_FROM.matcher(
                page.outerHtml().substring(0, Math.min(1000, page.outerHtml().length())));
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
