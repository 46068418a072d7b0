package dev.topaz.scrape.page;

import dev.topaz.spec.Session;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What stands above the tables of a page.
 *
 * @param source the address of the page; empty when it does not say
 * @param session what the label says; empty when there is none
 */
public record PageHead(Heading heading, String description, String category, String source, Optional<Session> session) {
    private static final Pattern ADDRESS = Pattern.compile("https?://\\S+?[?&](?:docId|apiId)=\\d+\\S*");

    /** A title in a line of its own, below the name. */
    private static final Pattern TITLE = Pattern.compile("[(（].*[)）]");

    /** Reads the lines above the first section; empty when none of them names an API. */
    public static Optional<PageHead> read(List<String> lines) {
        int at = 0;
        while (at < lines.size() && Heading.withTitle(lines.get(at)).isEmpty()) {
            at++;
        }
        if (at == lines.size()) {
            at = 0;
            while (at < lines.size() && Heading.bare(lines.get(at)).isEmpty()) {
                at++;
            }
        }
        return at == lines.size() ? Optional.empty() : Optional.of(read(lines, at));
    }

    /** Whether a text is the address of a doc page. */
    public static boolean isAddress(String text) {
        return ADDRESS.matcher(text.strip()).matches();
    }

    private static PageHead read(List<String> lines, int at) {
        String line = lines.get(at);
        String next = at + 1 < lines.size() ? lines.get(at + 1) : "";
        Optional<Heading> split =
                TITLE.matcher(next.strip()).matches() && Heading.bare(line).isPresent()
                        ? Heading.withTitle(line + next)
                        : Optional.empty();
        Heading heading = split.or(() -> Heading.withTitle(line))
                .or(() -> Heading.bare(line))
                .orElseThrow();
        return new PageHead(
                heading,
                description(lines.subList(at + (split.isPresent() ? 2 : 1), lines.size())),
                first(lines.stream()
                        .map(Heading::category)
                        .flatMap(Optional::stream)
                        .toList()),
                first(lines.stream().filter(PageHead::isAddress).toList()),
                lines.stream().map(Label::session).flatMap(Optional::stream).findFirst());
    }

    private static String description(List<String> lines) {
        List<String> kept = new ArrayList<>(lines);
        kept.removeIf(line ->
                Label.isLabel(line) || isAddress(line) || Heading.category(line).isPresent());
        return Row.text(String.join("\n", kept.stream().map(String::strip).toList()));
    }

    private static String first(List<String> found) {
        return found.isEmpty() ? "" : found.get(0).strip();
    }
}
