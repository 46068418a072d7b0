package dev.topaz.scrape.text;

import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Puts the text of a page into one form: one kind of space, nothing invisible, no white space at the ends of lines. */
final class PageText {
    private static final Pattern SPACE = Pattern.compile("[\\u00A0\\u1680\\u2000-\\u200A\\u202F\\u205F\\u3000]");
    private static final Pattern INVISIBLE = Pattern.compile("[\\u200B\\u200E\\u200F\\u2060\\uFEFF]");
    /** Within one line: a blank line in front of it stays. */
    private static final Pattern QUOTE = Pattern.compile("(?m)^[ \\t]*>[ \\t]?");

    private static final Pattern RULE = Pattern.compile("[-:| ]+");
    private static final Pattern BAR = Pattern.compile(" *\\| *");

    private PageText() {}

    /** Returns the text with as many lines as before. */
    static String normalize(String text) {
        String plain = INVISIBLE.matcher(SPACE.matcher(text).replaceAll(" ")).replaceAll("");
        String own = isQuoted(plain) ? QUOTE.matcher(plain).replaceAll("") : plain;
        return own.lines().map(PageText::tabbed).map(String::stripTrailing).collect(Collectors.joining("\n"));
    }

    /** A row of a Markdown table among rows of other forms has bars where others have tabs. */
    private static String tabbed(String line) {
        String bare = line.strip();
        if (!bare.startsWith("|") || !bare.endsWith("|") || bare.length() < 2) {
            return line;
        }
        String cells = bare.substring(1, bare.length() - 1);
        return RULE.matcher(cells).matches() ? "" : BAR.matcher(cells.strip()).replaceAll("\t");
    }

    /** Mail programs put the sign {@code >} before each line. */
    private static boolean isQuoted(String text) {
        return text.lines()
                .filter(Predicate.not(String::isBlank))
                .allMatch(line -> line.stripLeading().startsWith(">"));
    }
}
