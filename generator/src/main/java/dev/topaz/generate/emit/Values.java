package dev.topaz.generate.emit;

import com.palantir.javapoet.ClassName;
import dev.topaz.model.Field;
import dev.topaz.model.FieldType;
import dev.topaz.model.ValueKind;

/** The calls that hand one value to the runtime's writer, and those that read one; each is added to the code around it. */
final class Values {
    private static final String NO_VALUE = "the bytes of a file are not among the values";

    private Values() {}

    /** {@code number("ts", this.ts)}, {@code list("ids", this.ids, ValueWriter::number)}. */
    static void write(CodeJoiner out, Field field) {
        field.type().match(new Write(out, field));
    }

    /**
     * The entry in the table of fields: {@code number("tid")}, {@code objects("orders", Order::read)}.
     *
     * @param reader what reads an object: the name of a static method of its class, or {@code new}
     */
    static void entry(CodeJoiner out, Field field, ClassName outer, String reader) {
        field.type().match(new Entry(out, field.wireName(), outer, reader));
    }

    /** The call that takes the value of a field from those that were read: {@code number()}, {@code object(Order.class)}. */
    static void take(CodeJoiner out, FieldType type, ClassName outer) {
        type.match(new Take(out, outer));
    }

    /** The call that writes the value of a field. */
    private record Write(CodeJoiner out, Field field) implements FieldType.Cases<CodeJoiner> {
        @Override
        public CodeJoiner scalar(ValueKind kind) {
            return call(kind.method()).text(")");
        }

        @Override
        public CodeJoiner file() {
            throw new IllegalStateException(NO_VALUE);
        }

        @Override
        public CodeJoiner nested(String className) {
            return call("object").text(")");
        }

        @Override
        public CodeJoiner listOf(FieldType element) {
            if (element.isObject()) {
                return call("objects").text(")");
            }
            call("list").text(", ");
            return element.match(new ElementWriter(out, 1)).text(")");
        }

        private CodeJoiner call(String method) {
            return out.text(method + "(").string(field.wireName()).text(", this." + field.variable());
        }
    }

    /**
     * The function that writes one element.
     *
     * @param depth how many lists are around the element; keeps the names of nested lambdas apart
     */
    private record ElementWriter(CodeJoiner out, int depth) implements FieldType.Cases<CodeJoiner> {
        @Override
        public CodeJoiner scalar(ValueKind kind) {
            return out.type(JavaTypes.VALUE_WRITER).text("::" + kind.method());
        }

        @Override
        public CodeJoiner file() {
            throw new IllegalStateException(NO_VALUE);
        }

        @Override
        public CodeJoiner nested(String className) {
            return out.type(JavaTypes.VALUE_WRITER).text("::object");
        }

        @Override
        public CodeJoiner listOf(FieldType element) {
            out.text("(to" + depth + ", list" + depth + ") -> to" + depth + ".list(list" + depth + ", ");
            return element.match(new ElementWriter(out, depth + 1)).text(")");
        }
    }

    /** The entry of a field of each type. */
    private record Entry(CodeJoiner out, String wireName, ClassName outer, String reader)
            implements FieldType.Cases<CodeJoiner> {
        @Override
        public CodeJoiner scalar(ValueKind kind) {
            return call(kind.method()).text(")");
        }

        @Override
        public CodeJoiner file() {
            throw new IllegalStateException(NO_VALUE);
        }

        @Override
        public CodeJoiner nested(String className) {
            return objects("object", new FieldType.Nested(className));
        }

        @Override
        public CodeJoiner shared(String className) {
            return objects("object", new FieldType.Shared(className));
        }

        @Override
        public CodeJoiner listOf(FieldType element) {
            if (element.isObject()) {
                return objects("objects", element);
            }
            call("list").text(", ");
            return element.match(new ElementReader(out, outer, reader, 1)).text(")");
        }

        private CodeJoiner objects(String method, FieldType type) {
            return call(method).text(", ").type(JavaTypes.of(type, outer)).text("::" + reader + ")");
        }

        private CodeJoiner call(String method) {
            return out.text(method + "(").string(wireName);
        }
    }

    /** The function that reads one element of a list. */
    private record ElementReader(CodeJoiner out, ClassName outer, String reader, int depth)
            implements FieldType.Cases<CodeJoiner> {
        @Override
        public CodeJoiner scalar(ValueKind kind) {
            return out.type(JavaTypes.CURSOR).text("::" + kind.method());
        }

        @Override
        public CodeJoiner file() {
            throw new IllegalStateException(NO_VALUE);
        }

        @Override
        public CodeJoiner nested(String className) {
            return object(new FieldType.Nested(className));
        }

        @Override
        public CodeJoiner shared(String className) {
            return object(new FieldType.Shared(className));
        }

        @Override
        public CodeJoiner listOf(FieldType element) {
            each("list(");
            return element.match(new ElementReader(out, outer, reader, depth + 1))
                    .text(")");
        }

        private CodeJoiner object(FieldType type) {
            return each("object(").type(JavaTypes.of(type, outer)).text("::" + reader + ")");
        }

        private CodeJoiner each(String call) {
            return out.text("each" + depth + " -> each" + depth + "." + call);
        }
    }

    /** The call that takes a value of each type. */
    private record Take(CodeJoiner out, ClassName outer) implements FieldType.Cases<CodeJoiner> {
        @Override
        public CodeJoiner scalar(ValueKind kind) {
            return switch (kind) {
                case TEXT, JSON, RAW -> out.text("text()");
                case NUMBER, BOOL, DATE -> out.text(kind.method() + "()");
            };
        }

        @Override
        public CodeJoiner file() {
            throw new IllegalStateException(NO_VALUE);
        }

        @Override
        public CodeJoiner nested(String className) {
            return object(new FieldType.Nested(className));
        }

        @Override
        public CodeJoiner shared(String className) {
            return object(new FieldType.Shared(className));
        }

        @Override
        public CodeJoiner listOf(FieldType element) {
            return out.text("list()");
        }

        private CodeJoiner object(FieldType type) {
            return out.text("object(").type(JavaTypes.of(type, outer)).text(".class)");
        }
    }
}
