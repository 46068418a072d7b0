package dev.topaz.runtime.callback;

import dev.topaz.runtime.callback.Refusal.Reason;
import java.io.UnsupportedEncodingException;
import java.net.URLDecoder;
import java.nio.charset.Charset;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Reads {@code name=value&…} as it is signed: a blank value is empty, a name alone has an empty value.
 *
 * <p>A second {@code =} belongs to the value. A name that comes twice is refused: the signature covers one of the two, and
 * the application may read the other.
 */
final class Pairs {
    private Pairs() {}

    static Map<String, String> parse(String text, Charset charset) throws RefusedException {
        Map<String, String> pairs = new LinkedHashMap<>();
        int start = 0;
        while (start < text.length()) {
            int and = text.indexOf('&', start);
            int end = and < 0 ? text.length() : and;
            if (end > start) {
                add(pairs, text.substring(start, end), charset);
            }
            start = end + 1;
        }
        return pairs;
    }

    private static void add(Map<String, String> pairs, String pair, Charset charset) throws RefusedException {
        int equals = pair.indexOf('=');
        String name = decoded(equals < 0 ? pair : pair.substring(0, equals), charset);
        String value = equals < 0 ? "" : decoded(pair.substring(equals + 1), charset);
        if (pairs.put(name, value) != null) {
            throw new RefusedException(Reason.AMBIGUOUS, "a parameter comes twice");
        }
    }

    /** A percent-encoded text. */
    static String decoded(String text, Charset charset) throws RefusedException {
        try {
            return URLDecoder.decode(text, charset.name());
        } catch (UnsupportedEncodingException e) {
            throw new IllegalStateException("this JDK does not know " + charset, e);
        } catch (IllegalArgumentException e) {
            throw new RefusedException(Reason.UNREADABLE, "a percent sign begins no character");
        }
    }
}
