package dev.topaz.testkit.json;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * JSON as values that every Java developer knows: {@code String}, {@code Boolean}, {@code Long} (or {@code BigInteger}),
 * {@code BigDecimal}, {@code List} and {@code Map}. Members and elements that are {@code null} are left out.
 */
public final class PlainJson {
    private static final int DIGITS_OF_LONG = 18;

    private PlainJson() {}

    /** Returns a value as a plain Java object; an empty map for a {@code null} by itself. */
    public static Object of(JsonValue value) {
        if (value instanceof JsonValue.Text text) {
            return text.text();
        }
        if (value instanceof JsonValue.Literal literal) {
            return of(literal);
        }
        return value instanceof JsonValue.Members members ? of(members) : of((JsonValue.Elements) value);
    }

    /** Returns an object as a map, with its members in the order in which they are written. */
    public static Map<String, Object> of(JsonValue.Members members) {
        Map<String, Object> plain = new LinkedHashMap<>();
        members.values().forEach((name, member) -> {
            if (!member.equals(JsonValue.Literal.NULL)) {
                plain.put(name, of(member));
            }
        });
        return Collections.unmodifiableMap(plain);
    }

    private static List<Object> of(JsonValue.Elements elements) {
        List<Object> plain = new ArrayList<>();
        elements.values().stream()
                .filter(element -> !element.equals(JsonValue.Literal.NULL))
                .forEach(element -> plain.add(of(element)));
        return Collections.unmodifiableList(plain);
    }

    private static Object of(JsonValue.Literal literal) {
        String text = literal.text();
        if (literal.isBoolean()) {
            return Boolean.valueOf(text);
        }
        if (!literal.isNumber()) {
            return Map.of();
        }
        if (!text.matches("-?[0-9]+")) {
            return new BigDecimal(text);
        }
        return text.length() <= DIGITS_OF_LONG ? (Object) Long.valueOf(text) : new BigInteger(text);
    }
}
