package dev.topaz.runtime.generated;

import dev.topaz.runtime.json.JsonException;
import dev.topaz.runtime.json.JsonReader;
import java.nio.charset.StandardCharsets;

/** Checks JSON that a caller passes ready-made, before it is put into our own. */
final class JsonText {
    private JsonText() {}

    /**
     * Returns the same text, if it is exactly one JSON value.
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

    /** Returns the JSON unchanged, or rejects a control character inside a string: other servers refuse what is read leniently here. */
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
