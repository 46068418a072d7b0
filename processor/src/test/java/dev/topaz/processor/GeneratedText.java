package dev.topaz.processor;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Generated sources are ASCII; what tests expect can be read by people. */
final class GeneratedText {
    private static final Pattern ESCAPE = Pattern.compile("\\\\u([0-9a-f]{4})");

    private GeneratedText() {}

    /** The source with characters in place of escapes. */
    static String readable(String source) {
        assertTrue(source.chars().allMatch(c -> c < 0x7F), "generated sources are ASCII");
        return ESCAPE.matcher(source)
                .replaceAll(escape ->
                        Matcher.quoteReplacement(String.valueOf((char) Integer.parseInt(escape.group(1), 16))));
    }
}
