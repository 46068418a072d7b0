package dev.topaz.runtime.generated;

import java.util.Date;
import java.util.List;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Writes named values: the parameters of a request, or the members of a JSON object inside one.
 *
 * <p>One method for each form of a scalar, all of them in terms of {@link #text} and {@link #literal}. A null value leaves its name out; inside a list it is written as null.
 */
public interface ValueWriter {
    /** Returns the wire name of the value that is written next. */
    ValueWriter name(String wireName);

    /** Writes a JSON string. */
    void text(@Nullable String value);

    /** Writes a JSON number or Boolean, given as its text on the wire. */
    void literal(@Nullable String value);

    default void number(@Nullable Long value) {
        literal(value == null ? null : WireFormat.text(value));
    }

    default void bool(@Nullable Boolean value) {
        literal(value == null ? null : WireFormat.text(value));
    }

    /** Writes a date as {@code yyyy-MM-dd HH:mm:ss} in GMT+8, in whole seconds. */
    default void date(@Nullable Date value) {
        text(value == null ? null : WireFormat.text(value));
    }

    /** Writes a text that is itself JSON, as a JSON string. */
    default void json(@Nullable String value) {
        text(value);
    }

    /** Writes the JSON text of one value as it is, for objects whose fields no document names. */
    void raw(@Nullable String json);

    void object(@Nullable WireObject value);

    /** Writes a plain JSON array; {@code element} is one of the methods above. */
    <E> void list(@Nullable List<E> values, BiConsumer<ValueWriter, E> element);

    /** Writes a text under a name. */
    default void text(String wireName, @Nullable String value) {
        name(wireName).text(value);
    }

    /** Writes a number under a name. */
    default void number(String wireName, @Nullable Long value) {
        name(wireName).number(value);
    }

    /** Writes a Boolean under a name. */
    default void bool(String wireName, @Nullable Boolean value) {
        name(wireName).bool(value);
    }

    /** Writes a date under a name. */
    default void date(String wireName, @Nullable Date value) {
        name(wireName).date(value);
    }

    /** Writes a text that is itself JSON under a name. */
    default void json(String wireName, @Nullable String value) {
        name(wireName).json(value);
    }

    /** Writes JSON text of one value under a name. */
    default void raw(String wireName, @Nullable String json) {
        name(wireName).raw(json);
    }

    /** Writes an object under a name. */
    default void object(String wireName, @Nullable WireObject value) {
        name(wireName).object(value);
    }

    /** Writes a list of objects under a name. */
    default <E extends WireObject> void objects(String wireName, @Nullable List<E> values) {
        name(wireName).list(values, ValueWriter::object);
    }

    /** Writes a list under a name; {@code element} is one of the methods above. */
    default <E> void list(String wireName, @Nullable List<E> values, BiConsumer<ValueWriter, E> element) {
        name(wireName).list(values, element);
    }
}
