package dev.topaz.runtime.generated;

import java.util.Date;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What {@link Fields#read} found, handed out in the order of the fields: each call takes the value of the next field, null when the
 * answer did not have it.
 */
public final class FieldValues {
    private final @Nullable Object[] values;
    private int next;

    FieldValues(@Nullable Object[] values) {
        this.values = values;
    }

    /** Returns the next value, a text or JSON text. */
    public @Nullable String text() {
        return (String) values[next++];
    }

    /** Returns the next value, a number. */
    public @Nullable Long number() {
        return (Long) values[next++];
    }

    /** Returns the next value, a Boolean. */
    public @Nullable Boolean bool() {
        return (Boolean) values[next++];
    }

    /** Returns the next value, a date. */
    public @Nullable Date date() {
        return (Date) values[next++];
    }

    /** Returns the next value, an unmodifiable list. */
    // The table of fields and the constructor that takes the values are generated from the same list of fields.
    @SuppressWarnings("unchecked")
    public <T> @Nullable List<T> list() {
        return (List<T>) values[next++];
    }

    /** Returns the next value, an object of this class. */
    public <T> @Nullable T object(Class<T> type) {
        return type.cast(values[next++]);
    }
}
