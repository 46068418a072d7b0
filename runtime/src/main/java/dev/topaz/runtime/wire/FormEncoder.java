package dev.topaz.runtime.wire;

import dev.topaz.runtime.utf8.FormText;
import dev.topaz.runtime.utf8.Utf8Buffer;
import dev.topaz.runtime.wire.Params.Param;
import java.util.List;

/** Writes {@code name=value&…} as {@code application/x-www-form-urlencoded}, names included. */
final class FormEncoder {
    private FormEncoder() {}

    /** Behind what is already there, whatever it is. */
    static void append(Utf8Buffer out, List<Param> params) {
        boolean isFirst = true;
        for (Param param : params) {
            if (!isFirst) {
                out.ascii('&');
            }
            isFirst = false;
            append(out, param);
        }
    }

    static void append(Utf8Buffer out, Param param) {
        FormText.append(out, param.name());
        out.ascii('=');
        FormText.append(out, param.value());
    }
}
