package dev.topaz.processor.emit;

import static javax.lang.model.element.Modifier.PRIVATE;
import static javax.lang.model.element.Modifier.PUBLIC;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.topaz.model.Field;

/** The members that every class with fields has: the fields themselves and their getters. */
final class Members {
    private static final AnnotationSpec NULLABLE =
            AnnotationSpec.builder(JavaTypes.NULLABLE).build();

    private Members() {}

    /** The type of a value that may be absent: every value that the platform sends or takes may be. */
    static TypeName nullable(TypeName type) {
        return type.annotated(NULLABLE);
    }

    static FieldSpec variable(Field field, TypeName type) {
        return FieldSpec.builder(nullable(type), field.variable(), PRIVATE).build();
    }

    /** The getter and its other spellings. */
    static void addGetters(TypeSpec.Builder out, Field field, TypeName type, CodeBlock javadoc) {
        out.addMethod(getter(field.accessors().getter(), type)
                .addJavadoc(javadoc)
                .addStatement("return this.$N", field.variable())
                .build());
        for (String alias : field.accessors().getterAliases()) {
            out.addMethod(getter(alias, type)
                    .addJavadoc(
                            "The same as {@link #$N()}, in the spelling of the samples.\n",
                            field.accessors().getter())
                    .addStatement("return $N()", field.accessors().getter())
                    .build());
        }
    }

    private static MethodSpec.Builder getter(String name, TypeName type) {
        return MethodSpec.methodBuilder(name).addModifiers(PUBLIC).returns(nullable(type));
    }
}
