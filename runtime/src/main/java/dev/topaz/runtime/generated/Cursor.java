package dev.topaz.runtime.generated;

import java.util.Date;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Walks an answer. One interface over full JSON, simplified JSON and XML, so that a generated reader is written once.
 *
 * <p>A reader asks for the next field by the names that it knows, then takes the value with exactly one of the other
 * methods. Fields that it does not know are passed over and reported.
 */
public interface Cursor {
    /** What {@link #nextField} returns after the last field of the object. */
    int END = -1;

    /** Moves to the next field that {@code names} knows, and returns its index there; {@link #END} after the last one. */
    int nextField(FieldNames names);

    /** Returns the text of any value; an object or array that stands there in place of text is returned as its JSON text. */
    @Nullable
    String text();

    /**
     * Returns a scalar.
     *
     * @param conversion from the text on the wire; refuses what it cannot convert exactly with an
     *     {@link IllegalArgumentException}, and returns null for a blank text
     */
    <T> @Nullable T scalar(Function<String, @Nullable T> conversion);

    default @Nullable Long number() {
        return scalar(Conversions::number);
    }

    default @Nullable Boolean bool() {
        return scalar(Conversions::bool);
    }

    default @Nullable Date date() {
        return scalar(Conversions::date);
    }

    /** Reads a text that is itself JSON. */
    default @Nullable String json() {
        return text();
    }

    /** Returns the JSON text of whatever value stands there, for objects whose fields no document names. */
    @Nullable
    String raw();

    /** Reads an object with a generated constructor; null when the value is null. */
    <T> @Nullable T object(Function<Cursor, T> reader);

    /**
     * Reads a list in any of its forms: {@code {"items":{"item":[..]}}}, a plain array, XML elements. Unmodifiable; null
     * when the value is null. An element that is null, or blank where a number, a Boolean or a date is expected, is left out:
     * the list holds no null.
     */
    <T> @Nullable List<T> list(Function<Cursor, ? extends @Nullable T> element);
}
