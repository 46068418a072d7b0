package dev.topaz.runtime.utf8;

/** Bytes as hexadecimal digits, two for each. */
public final class Hex {
    private static final String UPPER_CASE = "0123456789ABCDEF";
    private static final String LOWER_CASE = "0123456789abcdef";

    private Hex() {}

    public static String upperCase(byte[] bytes) {
        return digits(bytes, UPPER_CASE);
    }

    public static String lowerCase(byte[] bytes) {
        return digits(bytes, LOWER_CASE);
    }

    private static String digits(byte[] bytes, String digits) {
        StringBuilder out = new StringBuilder(2 * bytes.length);
        for (byte b : bytes) {
            out.append(digits.charAt((b >> 4) & 0xF)).append(digits.charAt(b & 0xF));
        }
        return out.toString();
    }
}
