package dev.topaz.runtime;

import dev.topaz.runtime.decode.DecodeException;
import dev.topaz.runtime.decode.PlainObjectReader;
import dev.topaz.runtime.generated.Cursor;
import java.util.function.Function;

/**
 * Reads JSON objects that are not the answer of an API, such as the content of a message, as exactly and as leniently as answers.
 *
 * <pre>{@code
 * import dev.topaz.runtime.generated.Cursor;
 * import dev.topaz.runtime.generated.FieldNames;
 *
 * FieldNames names = FieldNames.of("tid");
 * Long tid = JsonObjects.read("{\"tid\":1234567890}", fields -> {
 *     Long found = null;
 *     while (fields.nextField(names) != Cursor.END) {
 *         found = fields.number();
 *     }
 *     return found;
 * });
 * }</pre>
 */
public final class JsonObjects {
    private JsonObjects() {}

    /**
     * Reads an object; fields that the reader does not know are passed over.
     *
     * @param reader takes fields until {@link Cursor#END}
     * @throws TopDecodeException when the text is not one JSON object, or a value is not what the reader expects; the message
     *     says where, and quotes no value
     */
    public static <T> T read(String json, Function<Cursor, T> reader) {
        try {
            return PlainObjectReader.read(json, reader);
        } catch (DecodeException e) {
            throw TopDecodeException.of(e);
        }
    }
}
