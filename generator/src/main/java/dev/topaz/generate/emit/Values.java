package dev.topaz.generate.emit;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import dev.topaz.model.Field;
import dev.topaz.model.FieldType;
import dev.topaz.model.ValueKind;

/** The calls that hand one value to the runtime's writer, and those that read one. */
final class Values {
    private static final String NO_VALUE = "the bytes of a file are not among the values";

    private Values() {}

    /** {@code number("ts", this.ts)}, {@code list("ids", this.ids, ValueWriter::number)}. */
    static CodeBlock write(Field field) {
        return field.type().match(new Write(field));
    }

    /** The entry in the table of fields: {@code number("tid")}, {@code objects("orders", Order::new)}. */
    static CodeBlock entry(Field field, ClassName outer) {
        return entry(field, outer, "new");
    }

    /**
     * The entry in the table of fields: {@code objects("orders", Order::read)}.
     *
     * @param reader what reads an object: the name of a static method of its class, or {@code new}
     */
    static CodeBlock entry(Field field, ClassName outer, String reader) {
        return field.type().match(new Entry(field.wireName(), outer, reader));
    }

    /** The call that takes the value of a field from those that were read: {@code number()}, {@code object(Order.class)}. */
    static CodeBlock take(FieldType type, ClassName outer) {
        return type.match(new Take(outer));
    }

    /** The call that writes the value of a field. */
    private record Write(Field field) implements FieldType.Cases<CodeBlock> {
        @Override
        public CodeBlock scalar(ValueKind kind) {
            return call(kind.method());
        }

        @Override
        public CodeBlock file() {
            throw new IllegalStateException(NO_VALUE);
        }

        @Override
        public CodeBlock nested(String className) {
            return call("object");
        }

        @Override
        public CodeBlock listOf(FieldType element) {
            return element.isObject()
                    ? call("objects")
                    : CodeBlock.of(
                            "list($S, this.$N, $L)",
                            field.wireName(),
                            field.variable(),
                            element.match(new ElementWriter(1)));
        }

        private CodeBlock call(String method) {
            return CodeBlock.of("$L($S, this.$N)", method, field.wireName(), field.variable());
        }
    }

    /**
     * The function that writes one element.
     *
     * @param depth how many lists are around the element; keeps the names of nested lambdas apart
     */
    private record ElementWriter(int depth) implements FieldType.Cases<CodeBlock> {
        @Override
        public CodeBlock scalar(ValueKind kind) {
            return CodeBlock.of("$T::$L", JavaTypes.VALUE_WRITER, kind.method());
        }

        @Override
        public CodeBlock file() {
            throw new IllegalStateException(NO_VALUE);
        }

        @Override
        public CodeBlock nested(String className) {
            return CodeBlock.of("$T::object", JavaTypes.VALUE_WRITER);
        }

        @Override
        public CodeBlock listOf(FieldType element) {
            CodeBlock body = element.match(new ElementWriter(depth + 1));
            return CodeBlock.of("(to$1L, list$1L) -> to$1L.list(list$1L, $2L)", depth, body);
        }
    }

    /** The entry of a field of each type. */
    private record Entry(String wireName, ClassName outer, String reader) implements FieldType.Cases<CodeBlock> {
        @Override
        public CodeBlock scalar(ValueKind kind) {
            return CodeBlock.of("$L($S)", kind.method(), wireName);
        }

        @Override
        public CodeBlock file() {
            throw new IllegalStateException(NO_VALUE);
        }

        @Override
        public CodeBlock nested(String className) {
            return object(new FieldType.Nested(className));
        }

        @Override
        public CodeBlock shared(String className) {
            return object(new FieldType.Shared(className));
        }

        private CodeBlock object(FieldType type) {
            return CodeBlock.of("object($S, $T::$L)", wireName, JavaTypes.of(type, outer), reader);
        }

        @Override
        public CodeBlock listOf(FieldType element) {
            return element.isObject()
                    ? CodeBlock.of("objects($S, $T::$L)", wireName, JavaTypes.of(element, outer), reader)
                    : CodeBlock.of("list($S, $L)", wireName, element.match(new ElementReader(outer, reader, 1)));
        }
    }

    /** The function that reads one element of a list. */
    private record ElementReader(ClassName outer, String reader, int depth) implements FieldType.Cases<CodeBlock> {
        @Override
        public CodeBlock scalar(ValueKind kind) {
            return CodeBlock.of("$T::$L", JavaTypes.CURSOR, kind.method());
        }

        @Override
        public CodeBlock file() {
            throw new IllegalStateException(NO_VALUE);
        }

        @Override
        public CodeBlock nested(String className) {
            return object(new FieldType.Nested(className));
        }

        @Override
        public CodeBlock shared(String className) {
            return object(new FieldType.Shared(className));
        }

        private CodeBlock object(FieldType type) {
            return CodeBlock.of("each$1L -> each$1L.object($2T::$3L)", depth, JavaTypes.of(type, outer), reader);
        }

        @Override
        public CodeBlock listOf(FieldType element) {
            return CodeBlock.of(
                    "each$1L -> each$1L.list($2L)", depth, element.match(new ElementReader(outer, reader, depth + 1)));
        }
    }

    /** The call that takes a value of each type. */
    private record Take(ClassName outer) implements FieldType.Cases<CodeBlock> {
        @Override
        public CodeBlock scalar(ValueKind kind) {
            return switch (kind) {
                case TEXT, JSON, RAW -> CodeBlock.of("text()");
                case NUMBER, BOOL, DATE -> CodeBlock.of("$L()", kind.method());
            };
        }

        @Override
        public CodeBlock file() {
            throw new IllegalStateException(NO_VALUE);
        }

        @Override
        public CodeBlock nested(String className) {
            return CodeBlock.of("object($T.class)", JavaTypes.of(new FieldType.Nested(className), outer));
        }

        @Override
        public CodeBlock shared(String className) {
            return CodeBlock.of("object($T.class)", JavaTypes.of(new FieldType.Shared(className), outer));
        }

        @Override
        public CodeBlock listOf(FieldType element) {
            return CodeBlock.of("list()");
        }
    }
}
