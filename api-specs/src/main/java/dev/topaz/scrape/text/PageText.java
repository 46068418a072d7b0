package dev.topaz.scrape.text;

import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Puts the text of a page into one form: one kind of space, nothing invisible, no white space at the ends of lines. */
final class PageText {
    private static final Pattern SPACE = Pattern.compile("[\\u00A0\\u1680\\u2000-\\u200A\\u202F\\u205F\\u3000]");
    private static final Pattern INVISIBLE = Pattern.compile("[\\u200B\\u200E\\u200F\\u2060\\uFEFF]");
    private static final Pattern QUOTE = Pattern.compile("(?m)^\\s*>[ \\t]?");

    private PageText() {}

    /** Returns the text with as many lines as before. */
    static String normalize(String text) {
        String plain = INVISIBLE.matcher(SPACE.matcher(text).replaceAll(" ")).replaceAll("");
        String own = isQuoted(plain) ? QUOTE.matcher(plain).replaceAll("") : plain;
        return own.lines().map(String::stripTrailing).collect(Collectors.joining("\n"));
    }

    /** Mail programs put the sign {@code >} before each line. */
    private static boolean isQuoted(String text) {
        return text.lines()
                .filter(Predicate.not(String::isBlank))
                .allMatch(line -> line.stripLeading().startsWith(">"));
    }
}
