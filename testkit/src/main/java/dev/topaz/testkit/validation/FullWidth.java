package dev.topaz.testkit.validation;

import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Finds the characters that Chinese input methods type in place of ASCII: {@code １２３}, {@code ，}, {@code “}.
 *
 * <pre>{@code
 * FullWidth.in("１2，3");                      // １，
 * FullWidth.outsideStrings("{\"a\"：\"好，\"}");  // ：
 * }</pre>
 */
final class FullWidth {
    private static final String PUNCTUATION = "\u3000\u3001\u3002\u201C\u201D\u2018\u2019\u3010\u3011";

    private FullWidth() {}

    /** Returns the full-width characters of a text, each once; empty if there are none. */
    static Optional<String> in(String text) {
        String found = text.chars()
                .filter(FullWidth::isFullWidth)
                .distinct()
                .mapToObj(c -> String.valueOf((char) c))
                .collect(Collectors.joining());
        return found.isEmpty() ? Optional.empty() : Optional.of(found);
    }

    /** Returns the full-width characters of a JSON text that stand between its strings, where none has a meaning. */
    static Optional<String> outsideStrings(String json) {
        return in(json.replaceAll("\"(?:[^\"\\\\]|\\\\.)*\"", ""));
    }

    private static boolean isFullWidth(int c) {
        return (c >= '\uFF01' && c <= '\uFF5E') || PUNCTUATION.indexOf(c) >= 0;
    }
}
