package dev.topaz.spec;

import java.util.Base64;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** The forms that a scalar takes on the wire: the one table of what a value of each form looks like. */
public enum ValueForm {
    /** A JSON string. */
    TEXT(JsonType.STRING, text -> true, "", Map.of()),
    /** A JSON string that holds a decimal number such as {@code "12.30"}. */
    DECIMAL(
            JsonType.STRING,
            matching("[+-]?[0-9]{1,400}(\\.[0-9]{1,400})?([eE][+-]?[0-9]{1,4})?"),
            "0",
            Map.of("pattern", "^[+-]?\\d+(\\.\\d+)?([eE][+-]?\\d+)?$")),
    /** A JSON integer of 64 bits. */
    NUMBER(JsonType.INTEGER, ValueForm::isLong, "0", Map.of("format", "int64")),
    /** {@code true} or {@code false}. */
    BOOL(JsonType.BOOLEAN, matching("true|false"), "false", Map.of()),
    /** A JSON string {@code yyyy-MM-dd HH:mm:ss} in GMT+8. */
    DATE(
            JsonType.STRING,
            DateForm::isDate,
            "2020-01-01 00:00:00",
            Map.of("pattern", "^\\d{4}-\\d{2}-\\d{2} \\d{2}:\\d{2}:\\d{2}$")),
    /** Text that is itself a JSON document; on the wire a JSON string like any other. */
    JSON(JsonType.STRING, text -> !text.isBlank(), "{}", Map.of("contentMediaType", "application/json")),
    /** The bytes of a file: a multipart part at the top of a request, Base64 text everywhere else. */
    FILE(JsonType.STRING, ValueForm::isBase64, "", Map.of("contentEncoding", "base64"));

    /** The JSON types that scalars have. */
    public enum JsonType {
        STRING,
        INTEGER,
        BOOLEAN
    }

    private static final Map<ValueForm, Set<ValueForm>> NARROWER = Map.of(
            TEXT, EnumSet.allOf(ValueForm.class),
            DECIMAL, EnumSet.of(DECIMAL, NUMBER),
            JSON, EnumSet.of(JSON, NUMBER, BOOL));

    private final JsonType jsonType;
    private final Predicate<String> accepts;
    private final String sample;
    private final Map<String, String> schema;

    ValueForm(JsonType jsonType, Predicate<String> accepts, String sample, Map<String, String> schema) {
        this.jsonType = jsonType;
        this.accepts = accepts;
        this.sample = sample;
        this.schema = schema;
    }

    /** Returns the JSON type that a value of this form has where it stands in JSON. */
    public JsonType jsonType() {
        return jsonType;
    }

    /** Returns whether the text is a value of this form. The text of a {@link #JSON} value is not parsed. */
    public boolean accepts(String text) {
        return accepts.test(text);
    }

    /** Returns the example if it is a value of this form, else one that is. */
    public String sample(String example) {
        return accepts(example) ? example : sample;
    }

    /** Returns the keywords of JSON Schema that describe the form, without {@code type}. */
    public Map<String, String> schema() {
        return schema;
    }

    /** Returns whether the text of every value of the other form is a value of this form. */
    public boolean includes(ValueForm other) {
        return other == this || NARROWER.getOrDefault(this, Set.of()).contains(other);
    }

    private static Predicate<String> matching(String regex) {
        return Pattern.compile(regex).asMatchPredicate();
    }

    private static boolean isBase64(String text) {
        try {
            Base64.getDecoder().decode(text);
            return true;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static boolean isLong(String text) {
        try {
            Long.parseLong(text);
            return true;
        } catch (NumberFormatException e) {
            return false;
        }
    }
}
