package dev.topaz.spec;

/** Which characters a spec can hold: those of XML 1.0. */
public final class XmlCharacters {
    private XmlCharacters() {}

    /** The text without the characters that a spec cannot hold. */
    public static String clean(String text) {
        return text.codePoints().allMatch(XmlCharacters::isAllowed)
                ? text
                : text.codePoints()
                        .filter(XmlCharacters::isAllowed)
                        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                        .toString();
    }

    /** XML 1.0, production 2 (Char). */
    static boolean isAllowed(int c) {
        return c == '\t'
                || c == '\n'
                || c == '\r'
                || (c >= 0x20 && c <= 0xD7FF)
                || (c >= 0xE000 && c <= 0xFFFD)
                || c >= 0x10000;
    }
}
