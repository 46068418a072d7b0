package dev.topaz.runtime.utf8;

/** White space in the sense of {@link Character#isWhitespace(int)}: what newer JDKs offer as {@code isBlank} and {@code strip}. */
public final class Whitespace {
    private Whitespace() {}

    /** Returns whether a text is empty or nothing but white space. */
    public static boolean isBlank(String text) {
        return start(text) == text.length();
    }

    /** Returns a text without the white space at both ends. */
    public static String strip(String text) {
        int start = start(text);
        int end = text.length();
        while (end > start && Character.isWhitespace(text.codePointBefore(end))) {
            end -= Character.charCount(text.codePointBefore(end));
        }
        return text.substring(start, end);
    }

    private static int start(String text) {
        int start = 0;
        while (start < text.length() && Character.isWhitespace(text.codePointAt(start))) {
            start += Character.charCount(text.codePointAt(start));
        }
        return start;
    }
}
