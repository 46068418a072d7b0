package dev.topaz.spec;

import java.util.Base64;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** The forms that a scalar takes on the wire: the one table of what a value of each form looks like. */
public enum ValueForm {
    /** A JSON string. */
    TEXT(JsonType.STRING, "", "", ""),
    /** A JSON string that holds a decimal number such as {@code "12.30"}. */
    DECIMAL(JsonType.STRING, "0", "pattern", "^[+-]?\\d+(\\.\\d+)?([eE][+-]?\\d+)?$"),
    /** A JSON integer of 64 bits. */
    NUMBER(JsonType.INTEGER, "0", "format", "int64"),
    /** {@code true} or {@code false}. */
    BOOL(JsonType.BOOLEAN, "false", "", ""),
    /** A JSON string {@code yyyy-MM-dd HH:mm:ss} in GMT+8. */
    DATE(JsonType.STRING, "2020-01-01 00:00:00", "pattern", "^\\d{4}-\\d{2}-\\d{2} \\d{2}:\\d{2}:\\d{2}$"),
    /** Text that is itself a JSON document; on the wire a JSON string like any other. */
    JSON(JsonType.STRING, "{}", "contentMediaType", "application/json"),
    /** The bytes of a file: a multipart part at the top of a request, Base64 text everywhere else. */
    FILE(JsonType.STRING, "", "contentEncoding", "base64");

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

    private static final Pattern DECIMAL_TEXT =
            Pattern.compile("[+-]?[0-9]{1,400}(\\.[0-9]{1,400})?([eE][+-]?[0-9]{1,4})?");

    private final JsonType jsonType;
    private final String sample;
    private final String keyword;
    private final String keywordValue;

    /** @param keyword of JSON Schema; empty for a form that needs none */
    ValueForm(JsonType jsonType, String sample, String keyword, String keywordValue) {
        this.jsonType = jsonType;
        this.sample = sample;
        this.keyword = keyword;
        this.keywordValue = keywordValue;
    }

    /** Returns the JSON type that a value of this form has where it stands in JSON. */
    public JsonType jsonType() {
        return jsonType;
    }

    /** Returns whether the text is a value of this form. The text of a {@link #JSON} value is not parsed. */
    public boolean accepts(String text) {
        return switch (this) {
            case TEXT -> true;
            case DECIMAL -> DECIMAL_TEXT.matcher(text).matches();
            case NUMBER -> isLong(text);
            case BOOL -> text.equals("true") || text.equals("false");
            case DATE -> DateForm.isDate(text);
            case JSON -> !text.isBlank();
            case FILE -> isBase64(text);
        };
    }

    /** Returns the example if it is a value of this form, else one that is. A date may be given in milliseconds since 1970. */
    public String sample(String example) {
        String written = this == DATE ? DateForm.ofMillis(example).orElse(example) : example;
        return accepts(written) ? written : sample;
    }

    /** Returns the keywords of JSON Schema that describe the form, without {@code type}. */
    public Map<String, String> schema() {
        return keyword.isEmpty() ? Map.of() : Map.of(keyword, keywordValue);
    }

    /** Returns whether the text of every value of the other form is a value of this form. */
    public boolean includes(ValueForm other) {
        return other == this || NARROWER.getOrDefault(this, Set.of()).contains(other);
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
