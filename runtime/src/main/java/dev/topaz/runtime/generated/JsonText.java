package dev.topaz.runtime.generated;

import dev.topaz.runtime.json.JsonException;
import dev.topaz.runtime.json.JsonReader;
import java.nio.charset.StandardCharsets;

/** Looks at JSON that a caller hands in ready-made, before it is put between our own. */
final class JsonText {
    private JsonText() {}

    /**
     * The same text, if it is exactly one JSON value.
     *
     * @throws IllegalArgumentException otherwise: it would break, or change, the object around it
     */
    static String checked(String json) {
        try {
            JsonReader in = new JsonReader(json.getBytes(StandardCharsets.UTF_8));
            if (in.isAtEnd()) {
                throw new IllegalArgumentException("a raw JSON value is empty");
            }
            in.skip();
            if (!in.isAtEnd()) {
                throw new IllegalArgumentException("a raw JSON value is followed by something else");
            }
        } catch (JsonException e) {
            throw new IllegalArgumentException("a raw JSON value is " + e.getMessage(), e);
        }
        return withoutLineBreaksInTexts(json);
    }

    /** What is read leniently is written strictly: other servers refuse control characters in a text. */
    private static String withoutLineBreaksInTexts(String json) {
        boolean isText = false;
        for (int i = 0; i < json.length(); i++) {
            char c = json.charAt(i);
            if (isText && c < ' ') {
                throw new IllegalArgumentException("a raw JSON value has a control character in a text, unescaped");
            }
            isText = (c == '"') != isText;
            i += isText && c == '\\' ? 1 : 0;
        }
        return json;
    }
}
