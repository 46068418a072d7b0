package dev.topaz.runtime.decode;

import dev.topaz.runtime.generated.Cursor;
import dev.topaz.runtime.generated.FieldNames;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What stands around the documented fields of an answer: the error, and the number of the request.
 *
 * <p>Filled while the answer is read, because the platform mixes these names with the data.
 */
final class Envelope {
    static final String CODE = "code";
    static final String MSG = "msg";
    static final String SUB_CODE = "sub_code";
    static final String SUB_MSG = "sub_msg";
    static final String REQUEST_ID = "request_id";
    private static final List<String> ORDER =
            Collections.unmodifiableList(Arrays.asList(CODE, MSG, SUB_CODE, SUB_MSG, REQUEST_ID));
    static final FieldNames NAMES = FieldNames.of(ORDER.toArray(new String[0]));

    private static final String NO_ERROR = "0";

    /** In the order of the names; null where nothing was said. */
    private final @Nullable String[] values = new String[ORDER.size()];

    private boolean refused;

    /** The element that TOP answers with when it refuses. */
    static final String ERROR_ROOT = "error_response";

    /** Of a repeated name the last value counts, as for every other field. */
    void put(String name, @Nullable String value) {
        values[ORDER.indexOf(name)] = value == null || value.isEmpty() ? null : value;
    }

    /** Reads the fields of an error. */
    void readError(Cursor in) {
        refused = true;
        for (int field = in.nextField(NAMES); field != Cursor.END; field = in.nextField(NAMES)) {
            put(ORDER.get(field), in.text());
        }
    }

    /** An error element, or undocumented error fields beside the data. */
    boolean isRefused() {
        return refused || get(SUB_CODE) != null || (get(CODE) != null && !NO_ERROR.equals(get(CODE)));
    }

    @Nullable
    String get(String name) {
        return values[ORDER.indexOf(name)];
    }
}
