package dev.topaz.generate.emit;

import static javax.lang.model.element.Modifier.FINAL;
import static javax.lang.model.element.Modifier.PUBLIC;
import static javax.lang.model.element.Modifier.STATIC;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.topaz.model.DocumentedValue;
import dev.topaz.model.Field;
import dev.topaz.model.FieldType;
import dev.topaz.model.Lifecycle;
import dev.topaz.model.ValueKind;

/** Prints what descriptions say for certain: constants for listed values, and that something is obsolete. */
final class Descriptions {
    private static final FieldType NUMBER = new FieldType.Scalar(ValueKind.NUMBER);
    private static final CodeBlock OBSOLETE = CodeBlock.of("\n@deprecated the document calls it obsolete\n");

    private Descriptions() {}

    /** Open constants: the platform may know other values, and setters take any. */
    static void addConstants(TypeSpec.Builder out, Field field) {
        boolean isNumber = field.type().singleElement().orElse(field.type()).equals(NUMBER);
        for (DocumentedValue value : field.described().values()) {
            FieldSpec.Builder constant = FieldSpec.builder(
                    isNumber ? TypeName.LONG : JavaTypes.STRING, value.constant(), PUBLIC, STATIC, FINAL);
            if (!value.label().isEmpty()) {
                constant.addJavadoc("$L\n", Javadocs.line(value.label()));
            }
            out.addField(
                    isNumber
                            ? constant.initializer("$LL", Long.valueOf(value.value()))
                                    .build()
                            : constant.initializer("$S", value.value()).build());
        }
    }

    /** Marks a method of something that the document calls obsolete. */
    static MethodSpec.Builder marked(MethodSpec.Builder method, Lifecycle lifecycle) {
        return switch (lifecycle) {
            case CURRENT -> method;
            case DEPRECATED -> method.addAnnotation(Deprecated.class).addJavadoc(OBSOLETE);
        };
    }
}
