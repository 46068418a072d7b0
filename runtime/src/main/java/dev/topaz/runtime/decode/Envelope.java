package dev.topaz.runtime.decode;

import dev.topaz.runtime.generated.Cursor;
import dev.topaz.runtime.generated.FieldNames;
import org.jspecify.annotations.Nullable;

/**
 * What stands around the documented fields of an answer: the error, and the number of the request.
 *
 * <p>Filled while the answer is read, because the platform mixes these names with the data.
 */
final class Envelope {
    static final int CODE = 0;
    static final int MSG = 1;
    static final int SUB_CODE = 2;
    static final int SUB_MSG = 3;
    static final int REQUEST_ID = 4;
    private static final int COUNT = 5;

    static final String REQUEST_ID_NAME = "request_id";

    /** In the order of the constants. */
    static final FieldNames NAMES = FieldNames.of("code", "msg", "sub_code", "sub_msg", REQUEST_ID_NAME);

    private static final String NO_ERROR = "0";

    /** In the order of the names; null where nothing was said. */
    private final @Nullable String[] values = new String[COUNT];

    private boolean refused;

    /** The element that TOP answers with when it refuses. */
    static final String ERROR_ROOT = "error_response";

    /** Sets a value; the last value of a repeated name counts, as for every other field. */
    void put(int name, @Nullable String value) {
        values[name] = value == null || value.isEmpty() ? null : value;
    }

    /** Reads the fields of an error. */
    void readError(Cursor in) {
        refused = true;
        for (int field = in.nextField(NAMES); field != Cursor.END; field = in.nextField(NAMES)) {
            put(field, in.text());
        }
    }

    /** An error element, or undocumented error fields beside the data. */
    boolean isRefused() {
        return refused || get(SUB_CODE) != null || (get(CODE) != null && !NO_ERROR.equals(get(CODE)));
    }

    @Nullable
    String get(int name) {
        return values[name];
    }
}
