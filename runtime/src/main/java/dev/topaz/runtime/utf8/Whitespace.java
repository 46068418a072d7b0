package dev.topaz.runtime.utf8;

/**
 * White space in the sense of {@link Character#isWhitespace(int)} of a newer JDK, on every JDK: what newer ones offer as
 * {@code isBlank} and {@code strip}.
 */
public final class Whitespace {
    /** White space up to the Unicode version of JDK 8. Whether a parameter is blank, and so not signed, must not depend on the JDK. */
    private static final int MONGOLIAN_VOWEL_SEPARATOR = 0x180E;

    private static final char DELETE = 0x7F;

    /** The ideographic space; Unicode has none behind it. */
    private static final char LAST_WHITESPACE = 0x3000;

    private Whitespace() {}

    /** Returns whether a text is empty or nothing but white space. */
    public static boolean isBlank(String text) {
        return text.isEmpty() || (!isCertainlyVisible(text.charAt(0)) && start(text) == text.length());
    }

    /** Nearly all texts begin with a letter, a digit or a sign of ASCII, or with a Chinese character: these need no table of the JDK. */
    private static boolean isCertainlyVisible(char c) {
        return (c > ' ' && c < DELETE) || c > LAST_WHITESPACE;
    }

    /** Returns a text without the white space at both ends. */
    public static String strip(String text) {
        int start = start(text);
        int end = text.length();
        while (end > start && isWhitespace(text.codePointBefore(end))) {
            end -= Character.charCount(text.codePointBefore(end));
        }
        return text.substring(start, end);
    }

    private static int start(String text) {
        int start = 0;
        while (start < text.length() && isWhitespace(text.codePointAt(start))) {
            start += Character.charCount(text.codePointAt(start));
        }
        return start;
    }

    private static boolean isWhitespace(int codePoint) {
        return codePoint != MONGOLIAN_VOWEL_SEPARATOR && Character.isWhitespace(codePoint);
    }
}
