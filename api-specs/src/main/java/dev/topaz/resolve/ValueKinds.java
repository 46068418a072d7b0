package dev.topaz.resolve;

import dev.topaz.model.ValueKind;
import dev.topaz.spec.ScalarType;
import java.util.Optional;

/** From the platform's scalars to what they are in Java. */
final class ValueKinds {
    private ValueKinds() {}

    /** The kind of a scalar; raw JSON for a value that is none. */
    static ValueKind of(Optional<ScalarType> scalar) {
        return scalar.map(ValueKinds::of).orElse(ValueKind.RAW);
    }

    private static ValueKind of(ScalarType scalar) {
        return switch (scalar.form()) {
            // The bytes of a file are Base64 text wherever they are no multipart part.
            case TEXT, FILE -> ValueKind.TEXT;
            case NUMBER -> ValueKind.NUMBER;
            case BOOL -> ValueKind.BOOL;
            case DATE -> ValueKind.DATE;
            case JSON -> ValueKind.JSON;
        };
    }
}
