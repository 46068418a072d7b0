package dev.topaz.runtime.wire;

import dev.topaz.runtime.utf8.Utf8Buffer;
import dev.topaz.runtime.wire.Params.Param;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * Writes {@code name=value&…} as {@code application/x-www-form-urlencoded}, names included.
 *
 * <p>The same characters as {@link java.net.URLEncoder}: letters, digits and {@code -_.*} stay, a space becomes {@code +}.
 */
final class FormEncoder {
    private static final byte[] HEX = "0123456789ABCDEF".getBytes(StandardCharsets.US_ASCII);
    private static final int WIDEST = 3;
    private static final boolean[] STAYS = new boolean[128];

    static {
        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_.*"
                .chars()
                .forEach(c -> STAYS[c] = true);
    }

    private FormEncoder() {}

    static void append(Utf8Buffer out, List<Param> params) {
        append(out, params, out.size() > 0 ? "&" : "");
    }

    /** @param before what stands in front of the first of them */
    static void append(Utf8Buffer out, List<Param> params, String before) {
        Utf8Buffer plain = new Utf8Buffer();
        String separator = before;
        for (Param param : params) {
            out.utf8(separator);
            separator = "&";
            append(out, plain, param.name());
            out.ascii('=');
            append(out, plain, param.value());
        }
    }

    private static void append(Utf8Buffer out, Utf8Buffer plain, String text) {
        plain.clear();
        plain.utf8(text);
        out.reserve(plain.size() * WIDEST);
        for (int i = 0; i < plain.size(); i++) {
            int b = plain.at(i);
            if (b >= 0 && STAYS[b]) {
                out.ascii(b);
            } else if (b == ' ') {
                out.ascii('+');
            } else {
                out.ascii('%');
                out.ascii(HEX[(b >> 4) & 0xF]);
                out.ascii(HEX[b & 0xF]);
            }
        }
    }
}
