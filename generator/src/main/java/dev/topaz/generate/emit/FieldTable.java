package dev.topaz.generate.emit;

import static javax.lang.model.element.Modifier.FINAL;
import static javax.lang.model.element.Modifier.PRIVATE;
import static javax.lang.model.element.Modifier.PUBLIC;
import static javax.lang.model.element.Modifier.STATIC;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import dev.topaz.model.Field;
import dev.topaz.model.Shape;

/** The table of the fields that a class reads, and what uses it: the constructor and {@code toString}. */
final class FieldTable {
    private static final String NAME = "FIELDS";

    private FieldTable() {}

    /** The constant, with the fields in the order of the document. */
    static FieldSpec of(Shape shape, ClassName outer) {
        return of(shape, outer, "new");
    }

    /** @param reader what reads a nested object: the name of a static method of its class, or {@code new} */
    static FieldSpec of(Shape shape, ClassName outer, String reader) {
        CodeBlock.Builder table = CodeBlock.builder().add("$T.builder()$>$>", JavaTypes.FIELDS);
        shape.onTheWire().forEach(field -> table.add("\n.$L", Values.entry(field, outer, reader)));
        return FieldSpec.builder(JavaTypes.FIELDS, NAME, PRIVATE, STATIC, FINAL)
                .initializer(table.add("\n.build()$<$<").build())
                .build();
    }

    /** The statements that read every field, once, in the order of the table. */
    static CodeBlock read(Shape shape, ClassName outer, CodeBlock cursor) {
        if (shape.onTheWire().isEmpty()) {
            return CodeBlock.of(
                    "// No field is documented: whatever is there is passed over.\n$N.read($L);\n", NAME, cursor);
        }
        CodeBlock.Builder out =
                CodeBlock.builder().addStatement("$T in = $N.read($L)", JavaTypes.FIELD_VALUES, NAME, cursor);
        for (Field field : shape.onTheWire()) {
            out.addStatement("this.$N = in.$L", field.variable(), Values.take(field.type(), outer));
        }
        return out.build();
    }

    /** @param described the response itself, or the name of its nested class: what stands in front of the values */
    static MethodSpec describe(CodeBlock described, Shape shape) {
        CodeBlock.Builder arguments = CodeBlock.builder().add("return $N.describe($L", NAME, described);
        shape.onTheWire().forEach(field -> arguments.add(",$Wthis.$N", field.variable()));
        return MethodSpec.methodBuilder("toString")
                .addAnnotation(Override.class)
                .addModifiers(PUBLIC)
                .returns(String.class)
                .addStatement("$L)", arguments.build())
                .build();
    }
}
