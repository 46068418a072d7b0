package dev.topaz.runtime.wire;

import dev.topaz.runtime.utf8.Utf8Buffer;

/**
 * The body of a batch: the parameters of one call after the other, each as a form, with a separator in a line of its own.
 *
 * <p>Source: what the official SDK's batch client sends.
 */
public final class BatchBody {
    /** What stands between two calls, and between their answers. */
    public static final String SEPARATOR = "\r\n-S-\r\n";

    private static final String PUBLIC = "#PUBLIC#";
    /** A call without a parameter. */
    private static final String NOTHING = "N";

    private final Utf8Buffer out = new Utf8Buffer();
    private boolean first = true;

    /** Creates a body without calls. */
    public BatchBody() {}

    /** Writes the common parameters, before the first call; writes nothing if there are none. */
    public void common(Params params) {
        if (params.size() > 0) {
            begin();
            out.utf8(PUBLIC);
            params.appendForm(out);
        }
    }

    /** Writes the parameters of a call, its API among them unless all calls share it. */
    public void call(Params params) {
        begin();
        if (params.size() == 0) {
            out.utf8(NOTHING);
        } else {
            params.appendForm(out);
        }
    }

    private void begin() {
        if (!first) {
            out.utf8(SEPARATOR);
        }
        first = false;
    }

    Utf8Buffer bytes() {
        return out;
    }
}
