package dev.topaz.processor.emit;

import static javax.lang.model.element.Modifier.FINAL;
import static javax.lang.model.element.Modifier.PUBLIC;
import static javax.lang.model.element.Modifier.STATIC;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;
import dev.topaz.model.Field;
import dev.topaz.model.Struct;

/** Prints an object type of a request: a bean that can write itself as JSON. */
final class RequestStructEmitter {
    private RequestStructEmitter() {}

    static TypeSpec emit(Struct struct, ClassName outer) {
        ClassName self = outer.nestedClass(struct.className());
        TypeSpec.Builder out = TypeSpec.classBuilder(self)
                .addJavadoc(Javadocs.of(struct.doc()))
                .addModifiers(PUBLIC, STATIC, FINAL)
                .addSuperinterface(JavaTypes.WIRE_OBJECT);
        Setters setters = new Setters(self, outer);
        addVariables(out, struct, setters);
        out.addMethod(MethodSpec.constructorBuilder()
                .addModifiers(PUBLIC)
                .addJavadoc("An object without fields.\n")
                .build());
        for (Field field : struct.shape().members()) {
            CodeBlock seeSetter = CodeBlock.of(
                    "What was given to {@link #$N}.\n", field.accessors().setter());
            Members.addGetters(out, field, setters.kept(field), seeSetter);
            setters.addTo(out, field);
        }
        return out.addMethod(writeTo(struct)).addMethod(describe(struct)).build();
    }

    private static void addVariables(TypeSpec.Builder out, Struct struct, Setters setters) {
        struct.shape().members().forEach(field -> Descriptions.addConstants(out, field));
        struct.shape().members().forEach(field -> out.addField(Members.variable(field, setters.kept(field))));
    }

    private static MethodSpec writeTo(Struct struct) {
        MethodSpec.Builder write = MethodSpec.methodBuilder("writeTo")
                .addAnnotation(Override.class)
                .addModifiers(PUBLIC)
                .addParameter(JavaTypes.VALUE_WRITER, "out");
        for (Field field : struct.shape().onTheWire()) {
            write.addStatement("out.name($S).$L", field.wireName(), Values.write(field.type(), field.variable()));
        }
        return write.build();
    }

    private static MethodSpec describe(Struct struct) {
        return MethodSpec.methodBuilder("toString")
                .addAnnotation(Override.class)
                .addModifiers(PUBLIC)
                .returns(String.class)
                .addStatement("return $T.of($S, this)", JavaTypes.DESCRIPTION, struct.className())
                .build();
    }
}
