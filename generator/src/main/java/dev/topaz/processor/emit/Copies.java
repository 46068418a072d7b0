package dev.topaz.processor.emit;

import com.palantir.javapoet.CodeBlock;
import dev.topaz.model.FieldType;
import dev.topaz.model.ValueKind;

/** The expressions that copy a value which somebody else could change. */
final class Copies {
    private static final String COPY = "copyOf($L)";
    private static final String COPY_OF_DATES = "copyOfDates($L)";

    private Copies() {}

    /** Copies a value that comes from outside: a date, or a list. */
    static CodeBlock of(FieldType type, CodeBlock value) {
        return type.match(new Copy(value, COPY));
    }

    /** Copies a value that goes out: a date; lists are unmodifiable, unless there are dates in them. */
    static CodeBlock ofMutable(FieldType type, CodeBlock value) {
        return type.match(new Copy(value, "$L"));
    }

    /** @param listFormat what becomes of a list without dates */
    private record Copy(CodeBlock value, String listFormat) implements FieldType.Cases<CodeBlock> {
        @Override
        public CodeBlock scalar(ValueKind kind) {
            return kind == ValueKind.DATE ? CodeBlock.of(COPY, value) : value;
        }

        @Override
        public CodeBlock file() {
            return value;
        }

        @Override
        public CodeBlock nested(String className) {
            return value;
        }

        @Override
        public CodeBlock listOf(FieldType element) {
            boolean dates = element.equals(new FieldType.Scalar(ValueKind.DATE));
            return CodeBlock.of(dates ? COPY_OF_DATES : listFormat, value);
        }
    }
}
