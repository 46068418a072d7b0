package dev.topaz.runtime.json;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.TokenStreamFactory;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonReadFeature;

/** All that a document says, in the order in which it says it, by our reader and by jackson-core: as text, to be compared. */
final class Walk {
    /** What is said of a document that is none. */
    static final List<String> REFUSED = List.of("refused");

    private static final JsonFactory JACKSON = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(Limits.DEEPEST)
                    .maxNumberLength(Limits.LONGEST_NUMBER)
                    .build())
            .disable(TokenStreamFactory.Feature.CHARSET_DETECTION)
            .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
            .build();

    private final List<String> said = new ArrayList<>();

    private Walk() {}

    static List<String> ours(byte[] json) {
        Walk walk = new Walk();
        try {
            JsonReader in = new JsonReader(json);
            walk.value(in);
            return in.isAtEnd() ? walk.said : REFUSED;
        } catch (JsonException e) {
            return REFUSED;
        }
    }

    private void value(JsonReader in) {
        switch (in.peek()) {
            case '{' -> object(in);
            case '[' -> array(in);
            case 'n' -> say("null", in.nextIsNull() ? "null" : "", in.path());
            case '"' -> say("text", in.text(), in.path());
            case 't', 'f' -> say("bool", String.valueOf(in.bool()), in.path());
            default -> say("number", in.scalar(), in.path());
        }
    }

    private void object(JsonReader in) {
        said.add("{");
        in.enterObject();
        while (in.nextName()) {
            said.add(in.name());
            value(in);
        }
        said.add("}");
    }

    private void array(JsonReader in) {
        said.add("[");
        in.enterArray();
        while (in.nextElement()) {
            value(in);
        }
        said.add("]");
    }

    private void say(String kind, String value, String path) {
        said.add(kind + " " + value + " at " + path);
    }

    static List<String> jackson(byte[] json) {
        Walk walk = new Walk();
        try (JsonParser in = JACKSON.createParser(ObjectReadContext.empty(), json)) {
            int depth = 0;
            JsonToken token = in.nextToken();
            while (token != null) {
                depth += walk.token(in, token);
                token = depth > 0 ? in.nextToken() : null;
            }
            return walk.said.isEmpty() || in.nextToken() != null ? REFUSED : walk.said;
        } catch (JacksonException e) {
            return REFUSED;
        }
    }

    /** Returns how much deeper the next token is. */
    private int token(JsonParser in, JsonToken token) {
        switch (token) {
            case START_OBJECT, START_ARRAY, END_OBJECT, END_ARRAY -> said.add(token.asString());
            case PROPERTY_NAME -> said.add(in.currentName());
            case VALUE_STRING -> say("text", in.getString(), path(in));
            case VALUE_TRUE, VALUE_FALSE -> say("bool", in.getString().toLowerCase(Locale.ROOT), path(in));
            case VALUE_NULL -> say("null", "null", path(in));
            default -> say("number", in.getString(), path(in));
        }
        return token.isStructStart() ? 1 : token.isStructEnd() ? -1 : 0;
    }

    private static String path(JsonParser in) {
        return in.streamReadContext().pathAsPointer().toString();
    }
}
