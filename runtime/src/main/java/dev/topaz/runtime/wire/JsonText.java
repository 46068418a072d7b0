package dev.topaz.runtime.wire;

import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/** Looks at JSON that a caller hands in ready-made, before it is put between our own. */
final class JsonText {
    private static final JsonFactory JSON = new JsonFactory();

    private JsonText() {}

    /**
     * The same text, if it is exactly one JSON value.
     *
     * @throws IllegalArgumentException otherwise: it would break, or change, the object around it
     */
    static String checked(String json) {
        try (JsonParser parser = JSON.createParser(ObjectReadContext.empty(), json)) {
            if (parser.nextToken() == null) {
                throw new IllegalArgumentException("a raw JSON value is empty");
            }
            parser.skipChildren();
            if (parser.nextToken() != null) {
                throw new IllegalArgumentException("a raw JSON value is followed by something else");
            }
            return json;
        } catch (JacksonException e) {
            throw new IllegalArgumentException("a raw JSON value is not well-formed", e);
        }
    }
}
