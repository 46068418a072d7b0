package dev.topaz.runtime.decode;

import dev.topaz.runtime.generated.Cursor;
import dev.topaz.runtime.generated.FieldNames;
import java.util.List;
import java.util.function.Function;

/** The cursor of an answer without data: a refusal. There is never a field, so no value is ever asked for. */
enum NoFields implements Cursor {
    /** The only one. */
    INSTANCE;

    @Override
    public int nextField(FieldNames names) {
        return END;
    }

    @Override
    public String text() {
        throw nothing();
    }

    @Override
    public <T> T scalar(Function<String, T> conversion) {
        throw nothing();
    }

    @Override
    public String raw() {
        throw nothing();
    }

    @Override
    public <T> T object(Function<Cursor, T> reader) {
        throw nothing();
    }

    @Override
    public <T> List<T> list(Function<Cursor, ? extends T> element) {
        throw nothing();
    }

    private static IllegalStateException nothing() {
        return new IllegalStateException("a refusal has no fields");
    }
}
