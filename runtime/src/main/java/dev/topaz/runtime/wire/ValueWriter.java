package dev.topaz.runtime.wire;

import java.util.Date;
import java.util.List;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Writes named values: the parameters of a request, or the members of a JSON object inside one.
 *
 * <p>One method per form of a scalar. A null value leaves its name out; inside a list it is written as null.
 */
public interface ValueWriter {
    /** The wire name of the value that is written next. */
    ValueWriter name(String wireName);

    void text(@Nullable String value);

    void number(@Nullable Long value);

    void bool(@Nullable Boolean value);

    /** Written as {@code yyyy-MM-dd HH:mm:ss} in GMT+8, whole seconds. */
    void date(@Nullable Date value);

    /** A text that is itself JSON; it travels as a string. */
    void json(@Nullable String value);

    /** JSON text of one value that takes its place as it is, for objects whose fields no document names. */
    void raw(@Nullable String json);

    void object(@Nullable WireObject value);

    /** A plain JSON array; {@code element} is one of the methods above. */
    <E> void list(@Nullable List<E> values, BiConsumer<ValueWriter, E> element);
}
