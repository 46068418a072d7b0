package dev.topaz.testkit.json;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A JSON value; numbers stay as they are written. */
public sealed interface JsonValue {
    /** A string. */
    record Text(String text) implements JsonValue {}

    /** A number, {@code true}, {@code false} or {@code null}, as it is written. */
    record Literal(String text) implements JsonValue {
        /** The absence of a value. */
        public static final Literal NULL = new Literal("null");

        /** Returns whether it is {@code true} or {@code false}. */
        public boolean isBoolean() {
            return text.equals("true") || text.equals("false");
        }

        /** Returns whether it is a number. */
        public boolean isNumber() {
            return !isBoolean() && !equals(NULL);
        }
    }

    /** An object: its members in the order in which they are written. */
    record Members(Map<String, JsonValue> values) implements JsonValue {
        public Members {
            values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
        }
    }

    /** An array. */
    record Elements(List<JsonValue> values) implements JsonValue {
        public Elements {
            values = Collections.unmodifiableList(new ArrayList<>(values));
        }
    }
}
