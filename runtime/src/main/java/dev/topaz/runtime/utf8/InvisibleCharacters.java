package dev.topaz.runtime.utf8;

/** Characters that nobody sees in a setting: white space of every kind, controls, and marks such as a byte order mark that was copied along. */
public final class InvisibleCharacters {
    private InvisibleCharacters() {}

    /** Returns whether a character is invisible. */
    public static boolean isOne(int codePoint) {
        return isSpace(codePoint)
                || Character.isISOControl(codePoint)
                || Character.getType(codePoint) == Character.FORMAT;
    }

    /** Returns what a message calls an invisible character. */
    public static String named(int codePoint) {
        return isSpace(codePoint) ? "white space" : String.format("an invisible character (U+%04X)", codePoint);
    }

    private static boolean isSpace(int codePoint) {
        return Character.isWhitespace(codePoint) || Character.isSpaceChar(codePoint);
    }
}
