package dev.topaz.runtime.wire;

import dev.topaz.runtime.utf8.FormText;
import dev.topaz.runtime.utf8.Utf8Buffer;

/** Writes {@code name=value&…} as {@code application/x-www-form-urlencoded}, names included. */
final class FormEncoder {
    private FormEncoder() {}

    /** Behind what is already there, whatever it is. */
    static void append(Utf8Buffer out, Params params) {
        params.sort();
        for (int i = 0; i < params.size(); i++) {
            if (i > 0) {
                out.ascii('&');
            }
            append(out, params.name(i), params.value(i));
        }
    }

    static void append(Utf8Buffer out, String name, String value) {
        FormText.append(out, name);
        out.ascii('=');
        FormText.append(out, value);
    }
}
