package dev.topaz.processor.emit;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import dev.topaz.model.FieldType;
import dev.topaz.model.ValueKind;

/** The expressions that hand one value to the runtime's writer, or take one from its cursor. */
final class Values {
    private static final String NO_VALUE = "the bytes of a file are not among the values";

    private Values() {}

    /** {@code number(this.ts)}, {@code list(this.ids, ValueWriter::number)}. */
    static CodeBlock write(FieldType type, String variable) {
        return type.match(new Write(variable));
    }

    /** {@code in.number()}, {@code in.object(Result::new)}, {@code in.list(Cursor::text)}. */
    static CodeBlock read(FieldType type, ClassName outer) {
        return CodeBlock.of("in.$L", type.match(new Read(outer, 1)));
    }

    /** The call that writes the value of a variable. */
    private record Write(String variable) implements FieldType.Cases<CodeBlock> {
        @Override
        public CodeBlock scalar(ValueKind kind) {
            return CodeBlock.of("$L(this.$N)", kind.method(), variable);
        }

        @Override
        public CodeBlock file() {
            throw new IllegalStateException(NO_VALUE);
        }

        @Override
        public CodeBlock nested(String className) {
            return CodeBlock.of("object(this.$N)", variable);
        }

        @Override
        public CodeBlock listOf(FieldType element) {
            return CodeBlock.of("list(this.$N, $L)", variable, element.match(new ElementWriter(1)));
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

    /** The call that reads a value. */
    private record Read(ClassName outer, int depth) implements FieldType.Cases<CodeBlock> {
        @Override
        public CodeBlock scalar(ValueKind kind) {
            return CodeBlock.of("$L()", kind.method());
        }

        @Override
        public CodeBlock file() {
            throw new IllegalStateException(NO_VALUE);
        }

        @Override
        public CodeBlock nested(String className) {
            return CodeBlock.of("object($T::new)", outer.nestedClass(className));
        }

        @Override
        public CodeBlock listOf(FieldType element) {
            return CodeBlock.of("list($L)", element.match(new ElementReader(this)));
        }
    }

    /** The function that reads one element of a list. */
    private record ElementReader(Read list) implements FieldType.Cases<CodeBlock> {
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
            return lambda(inner().nested(className));
        }

        @Override
        public CodeBlock listOf(FieldType element) {
            return lambda(inner().listOf(element));
        }

        private Read inner() {
            return new Read(list.outer(), list.depth() + 1);
        }

        private CodeBlock lambda(CodeBlock call) {
            return CodeBlock.of("each$1L -> each$1L.$2L", list.depth(), call);
        }
    }
}
