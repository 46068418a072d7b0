package dev.topaz.runtime.wire;

import dev.topaz.runtime.utf8.FormText;
import dev.topaz.runtime.utf8.Utf8Buffer;
import dev.topaz.runtime.wire.Params.Param;
import java.util.List;

/** Writes {@code name=value&…} as {@code application/x-www-form-urlencoded}, names included. */
final class FormEncoder {
    private FormEncoder() {}

    static void append(Utf8Buffer out, List<Param> params) {
        append(out, params, out.size() > 0 ? "&" : "");
    }

    /** @param before what stands in front of the first of them */
    static void append(Utf8Buffer out, List<Param> params, String before) {
        String separator = before;
        for (Param param : params) {
            out.utf8(separator);
            separator = "&";
            FormText.append(out, param.name());
            out.ascii('=');
            FormText.append(out, param.value());
        }
    }
}
