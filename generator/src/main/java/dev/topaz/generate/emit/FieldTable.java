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
        CodeJoiner table =
                new CodeJoiner().type(JavaTypes.FIELDS).text(".builder()").layout("$>$>");
        shape.onTheWire().forEach(field -> Values.entry(table.text("\n."), field, outer, reader));
        return FieldSpec.builder(JavaTypes.FIELDS, NAME, PRIVATE, STATIC, FINAL)
                .initializer(table.text("\n.build()").layout("$<$<").join())
                .build();
    }

    /** The statements that read every field, once, in the order of the table. */
    static CodeBlock read(Shape shape, ClassName outer, String cursor) {
        String read = NAME + ".read(" + cursor + ");\n";
        if (shape.onTheWire().isEmpty()) {
            return CodeJoiner.of("// No field is documented: whatever is there is passed over.\n" + read);
        }
        CodeJoiner out = new CodeJoiner().type(JavaTypes.FIELD_VALUES).text(" in = " + read);
        for (Field field : shape.onTheWire()) {
            Values.take(out.text("this." + field.variable() + " = in."), field.type(), outer);
            out.text(";\n");
        }
        return out.join();
    }

    /** Returns {@code toString} of the response itself. */
    static MethodSpec describe(Shape shape) {
        return describe(start().text("this"), shape);
    }

    /** Returns {@code toString} of the nested class of this name. */
    static MethodSpec describe(String className, Shape shape) {
        return describe(start().string(className), shape);
    }

    private static CodeJoiner start() {
        return new CodeJoiner().layout("$[").text("return " + NAME + ".describe(");
    }

    private static MethodSpec describe(CodeJoiner call, Shape shape) {
        shape.onTheWire().forEach(field -> call.text(",").space().text("this." + field.variable()));
        return MethodSpec.methodBuilder("toString")
                .addAnnotation(Override.class)
                .addModifiers(PUBLIC)
                .returns(String.class)
                .addCode(call.text(");\n").layout("$]").join())
                .build();
    }
}
