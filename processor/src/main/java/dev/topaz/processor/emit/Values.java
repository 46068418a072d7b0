package dev.topaz.processor.emit;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import dev.topaz.model.FieldType;

/** The expressions that hand one value to the runtime's writer, or take one from its cursor. */
final class Values {
    private Values() {}

    /** {@code number(this.ts)}, {@code list(this.ids, ValueWriter::number)}. */
    static CodeBlock write(FieldType type, String variable) {
        if (type instanceof FieldType.ListOf list) {
            return CodeBlock.of("list(this.$N, $L)", variable, elementWriter(list.element(), 1));
        }
        return CodeBlock.of("$L(this.$N)", writeMethod(type), variable);
    }

    /** {@code in.number()}, {@code in.object(Result::new)}, {@code in.list(Cursor::text)}. */
    static CodeBlock read(FieldType type, ClassName outer) {
        return CodeBlock.of("in.$L", readCall(type, outer, 1));
    }

    /** @param depth how many lists are around the element; keeps the names of nested lambdas apart */
    private static CodeBlock elementWriter(FieldType element, int depth) {
        if (element instanceof FieldType.ListOf inner) {
            CodeBlock body = elementWriter(inner.element(), depth + 1);
            return CodeBlock.of("(to$1L, list$1L) -> to$1L.list(list$1L, $2L)", depth, body);
        }
        return CodeBlock.of("$T::$L", JavaTypes.VALUE_WRITER, writeMethod(element));
    }

    private static String writeMethod(FieldType type) {
        return type instanceof FieldType.Scalar scalar ? scalar.kind().method() : "object";
    }

    private static CodeBlock readCall(FieldType type, ClassName outer, int depth) {
        if (type instanceof FieldType.ListOf list) {
            return CodeBlock.of("list($L)", elementReader(list.element(), outer, depth));
        }
        if (type instanceof FieldType.Nested nested) {
            return CodeBlock.of("object($T::new)", outer.nestedClass(nested.className()));
        }
        return CodeBlock.of("$L()", ((FieldType.Scalar) type).kind().method());
    }

    private static CodeBlock elementReader(FieldType element, ClassName outer, int depth) {
        if (element instanceof FieldType.Scalar scalar) {
            return CodeBlock.of("$T::$L", JavaTypes.CURSOR, scalar.kind().method());
        }
        return CodeBlock.of("each$1L -> each$1L.$2L", depth, readCall(element, outer, depth + 1));
    }
}
