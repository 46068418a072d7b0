package dev.topaz.spec;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The platform's scalar types: the one table from a documented word to its form on the wire.
 *
 * <p>Figures and sources: {@code docs/types.md}.
 */
public enum ScalarType {
    STRING("String", ValueForm.TEXT, "string"),
    NUMBER("Number", ValueForm.NUMBER, "number"),
    BOOLEAN("Boolean", ValueForm.BOOL, "boolean"),
    DATE("Date", ValueForm.DATE, "date"),
    /** A JSON string such as {@code "12.30"}: never a floating point number. */
    PRICE("Price", ValueForm.DECIMAL, "price"),
    /** A JSON string in every documented sample. */
    DECIMAL("BigDecimal", ValueForm.DECIMAL, "string"),
    JSON("Json", ValueForm.JSON, "json"),
    BYTE("byte", ValueForm.TEXT, "string"),
    BYTES("byte[]", ValueForm.FILE, "string"),
    /** The comma-joined names of the response fields to be answered. */
    FIELD_LIST("Field List", ValueForm.TEXT, "string");

    private static final Map<String, ScalarType> BY_WORD =
            Arrays.stream(values()).collect(Collectors.toUnmodifiableMap(ScalarType::word, Function.identity()));

    private final String word;
    private final ValueForm form;
    private final String itemName;

    ScalarType(String word, ValueForm form, String itemName) {
        this.word = word;
        this.form = form;
        this.itemName = itemName;
    }

    /** The scalar that a document calls {@code word}, in exactly that spelling. */
    public static Optional<ScalarType> of(String word) {
        return Optional.ofNullable(BY_WORD.get(word));
    }

    /** The word in the type column. */
    public String word() {
        return word;
    }

    /** What the value looks like on the wire. */
    public ValueForm form() {
        return form;
    }

    /** The name of one element where an answer wraps a list: {@code "ids":{"number":[1,2]}}. */
    public String itemName() {
        return itemName;
    }
}
