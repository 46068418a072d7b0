package dev.topaz.runtime.decode;

import dev.topaz.runtime.generated.Cursor;
import dev.topaz.runtime.json.JsonException;
import dev.topaz.runtime.json.JsonReader;
import java.nio.charset.StandardCharsets;
import java.util.function.Function;

/** Reads a JSON object around which no answer stands: all its fields are the reader's, and none is the platform's own. */
public final class PlainObjectReader {
    private PlainObjectReader() {}

    /**
     * Reads the whole text; fields that the reader does not know are passed over.
     *
     * @throws DecodeException when the text is not one JSON object, or a value is not what the reader expects
     */
    public static <T> T read(String json, Function<Cursor, T> reader) {
        JsonReader in = new JsonReader(json.getBytes(StandardCharsets.UTF_8));
        try {
            if (in.isAtEnd() || in.peek() != '{') {
                throw notOneObject();
            }
            in.enterObject();
            T object = reader.apply(new JsonCursor(in, JsonCursor::skip));
            if (!in.isAtEnd()) {
                throw notOneObject();
            }
            return object;
        } catch (JsonException e) {
            throw new DecodeException("the text is " + e.getMessage(), e);
        }
    }

    private static DecodeException notOneObject() {
        return new DecodeException("the text is not one JSON object", null);
    }
}
