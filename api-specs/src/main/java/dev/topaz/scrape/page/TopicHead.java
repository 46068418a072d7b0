package dev.topaz.scrape.page;

import dev.topaz.spec.ApiSpec;
import dev.topaz.spec.Location;
import dev.topaz.spec.ParamSpec;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What stands above the table of a message topic's page.
 *
 * @param topic such as {@code taobao_trade_TradeCreate}
 * @param source the address of the page; empty when it does not say
 */
public record TopicHead(String topic, String title, String description, String category, String source) {
    private static final String TOPIC = "[a-z][a-z0-9]*+(?:_[A-Za-z0-9]++)+";
    private static final Pattern WITH_TITLE = Pattern.compile("(" + TOPIC + ")\\s*[(（](.*)[)）]", Pattern.DOTALL);
    private static final Pattern BARE = Pattern.compile(TOPIC);

    /** The word that begins with a capital tells a topic from the name of a field. */
    private static final Pattern CAPITAL = Pattern.compile("_[A-Z]");

    private static final Pattern PATH = Pattern.compile(
            "(?:文档中心|documentation|document(?:ation)? cent(?:er|re)|docs)\\s*[>›»/]"
                    + "\\s*(?:消息[^>›»/]*|TMC[^>›»/]*|messages?[^>›»/]*)\\s*[>›»/]\\s*([^>›»]+?)",
            Pattern.CASE_INSENSITIVE);

    /** Returns whether this is the name of a topic: it has no dots, and a word after the first begins with a capital. */
    public static boolean isTopic(String name) {
        return BARE.matcher(name).matches() && CAPITAL.matcher(name).find();
    }

    /** Returns the line that names a topic: one with a title before a bare name; empty when there is none. */
    public static Optional<String> heading(List<String> lines) {
        return Stream.concat(
                        lines.stream().filter(TopicHead::hasTitle),
                        lines.stream().filter(line -> isTopic(line.strip())))
                .findFirst();
    }

    /**
     * Reads the lines of a page.
     *
     * @param heading one of the lines, as {@link #heading} returns it
     */
    public static TopicHead read(List<String> lines, String heading) {
        Matcher titled = WITH_TITLE.matcher(heading.strip());
        boolean hasTitle = titled.matches();
        int at = lines.indexOf(heading);
        return new TopicHead(
                hasTitle ? titled.group(1) : heading.strip(),
                hasTitle ? Row.text(titled.group(2)) : "",
                at < 0 ? "" : description(lines.subList(at + 1, lines.size())),
                first(lines.stream()
                        .map(line -> PATH.matcher(line.strip()))
                        .filter(Matcher::matches)
                        .map(path -> path.group(1))),
                first(lines.stream().filter(PageHead::isAddress)));
    }

    /** Returns the document. */
    public ApiSpec spec(List<ParamSpec> fields, String file) {
        return ApiSpec.topic(topic, title, fields, new Location(file, 0, 0))
                .withOrigin(Row.text(category), source)
                .withDescription(description);
    }

    /** Without a title of the table, nothing tells where the description ends. */
    private static String description(List<String> lines) {
        int end = 0;
        while (end < lines.size() && TopicTitle.of(lines.get(end)).isEmpty()) {
            end++;
        }
        List<String> kept = end == lines.size() ? List.of() : lines.subList(0, end);
        return Row.text(String.join(
                "\n",
                kept.stream()
                        .map(String::strip)
                        .filter(line -> !Label.isLabel(line) && !PageHead.isAddress(line))
                        .toList()));
    }

    private static boolean hasTitle(String line) {
        Matcher titled = WITH_TITLE.matcher(line.strip());
        return titled.matches() && isTopic(titled.group(1));
    }

    private static String first(Stream<String> found) {
        return found.findFirst().map(String::strip).orElse("");
    }
}
