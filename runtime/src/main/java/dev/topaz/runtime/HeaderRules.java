package dev.topaz.runtime;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** What a header of a user's own may be: nothing that ends a line, and nothing that is the connection's business. */
final class HeaderRules {
    /** RFC 9110, token. */
    private static final Pattern NAME = Pattern.compile("[!#$%&'*+.^_`|~0-9A-Za-z-]+");

    private static final Set<String> OF_THE_CONNECTION = Set.of(
            "connection",
            "content-length",
            "expect",
            "host",
            "http2-settings",
            "keep-alive",
            "te",
            "trailer",
            "transfer-encoding",
            "upgrade");

    private HeaderRules() {}

    static String name(String name) {
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException("'" + name.replaceAll("\\p{Cntrl}", "?") + "' is no name of a header");
        }
        if (OF_THE_CONNECTION.contains(name.toLowerCase(Locale.ROOT))) {
            throw new IllegalArgumentException("the header '" + name + "' belongs to the connection and cannot be set");
        }
        return name;
    }

    /** The message never quotes the value, which may be a secret. */
    static String value(String name, String value) {
        if (value.chars().anyMatch(c -> c != '\t' && Character.isISOControl(c))) {
            throw new IllegalArgumentException("the value of the header '" + name + "' holds a control character");
        }
        return value;
    }
}
