package dev.topaz.scrape.page;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The line at the top of a page that names the API.
 *
 * @param api such as {@code taobao.trade.get}
 * @param title the words in parentheses after the name; may be empty
 */
public record Heading(String api, String title) {
    private static final String API = "[A-Za-z][A-Za-z0-9_-]*+(?:\\.[A-Za-z0-9_-]++)++";
    private static final Pattern WITH_TITLE = Pattern.compile("(" + API + ")\\s*[(（](.*)[)）]", Pattern.DOTALL);
    private static final Pattern BARE = Pattern.compile(API);
    private static final Pattern PATH = Pattern.compile(
            "(?:文档中心|documentation|document(?:ation)? cent(?:er|re)|docs)\\s*[>›»/]"
                    + "\\s*(?:API类目|APIs?(?: categor(?:y|ies)| list| references?)?)\\s*[>›»/]\\s*([^>›»]+?)",
            Pattern.CASE_INSENSITIVE);

    /** A name followed by its title. */
    public static Optional<Heading> withTitle(String line) {
        Matcher heading = WITH_TITLE.matcher(line.strip());
        return heading.matches()
                ? Optional.of(new Heading(heading.group(1), heading.group(2).strip()))
                : Optional.empty();
    }

    /** A name by itself. */
    public static Optional<Heading> bare(String line) {
        String name = line.strip();
        return BARE.matcher(name).matches() ? Optional.of(new Heading(name, "")) : Optional.empty();
    }

    /** The category in the line 文档中心 &gt; API类目 &gt; category, or in the same line of an English page. */
    public static Optional<String> category(String line) {
        Matcher path = PATH.matcher(line.strip());
        return path.matches() ? Optional.of(path.group(1).strip()) : Optional.empty();
    }
}
