package dev.topaz.runtime.http.header;

import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/** Decides which request headers can be sent: RFC 9110 names, ASCII values, and nothing that the connection sets itself. */
public final class HeaderRules {
    private static final String TOKEN_MARKS = "!#$%&'*+-.^_`|~";
    private static final char LAST_ASCII = 0x7e;

    private static final Set<String> SET_BY_THE_CONNECTION = Collections.unmodifiableSet(new HashSet<>(Arrays.asList(
            "connection",
            "content-length",
            "expect",
            "host",
            "http2-settings",
            "keep-alive",
            "proxy-authorization",
            "proxy-connection",
            "te",
            "trailer",
            "transfer-encoding",
            "upgrade")));

    private HeaderRules() {}

    /**
     * Checks one header. No message quotes the value, which may be a secret.
     *
     * @throws IllegalArgumentException if the header cannot be sent
     */
    public static void check(String name, String value) {
        if (!isToken(name)) {
            throw new IllegalArgumentException("'" + printable(name) + "' is not a valid header name");
        }
        if (SET_BY_THE_CONNECTION.contains(name.toLowerCase(Locale.ROOT))) {
            throw new IllegalArgumentException("the header '" + name + "' belongs to the connection and cannot be set");
        }
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c > LAST_ASCII || (c < ' ' && c != '\t')) {
                throw new IllegalArgumentException("the value of the header '" + name + "' contains a character that"
                        + " HTTP cannot send (at index " + i
                        + "): use ASCII without line breaks, for example by URL encoding");
            }
        }
    }

    /** Returns whether a name has only the characters of a token (RFC 9110), and at least one. */
    public static boolean isToken(String name) {
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            boolean isLetterOrDigit = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
            if (!isLetterOrDigit && TOKEN_MARKS.indexOf(c) < 0) {
                return false;
            }
        }
        return !name.isEmpty();
    }

    private static String printable(String name) {
        StringBuilder shown = new StringBuilder(name);
        for (int i = 0; i < shown.length(); i++) {
            if (Character.isISOControl(shown.charAt(i))) {
                shown.setCharAt(i, '?');
            }
        }
        return shown.toString();
    }
}
