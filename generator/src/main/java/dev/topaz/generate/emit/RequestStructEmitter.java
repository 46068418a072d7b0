package dev.topaz.generate.emit;

import static javax.lang.model.element.Modifier.FINAL;
import static javax.lang.model.element.Modifier.PUBLIC;
import static javax.lang.model.element.Modifier.STATIC;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;
import dev.topaz.model.Field;
import dev.topaz.model.Shape;
import dev.topaz.model.Struct;

/** Prints an object type of a request: a bean that can write itself as JSON. */
final class RequestStructEmitter {
    private RequestStructEmitter() {}

    static TypeSpec emit(Struct struct, ClassName outer) {
        ClassName self = outer.nestedClass(struct.className());
        TypeSpec.Builder out = TypeSpec.classBuilder(self)
                .addJavadoc(TypeDocs.of(struct))
                .addModifiers(PUBLIC, STATIC, FINAL)
                .addSuperinterface(JavaTypes.WIRE_OBJECT);
        addFieldsAndConstructor(out, struct.shape(), self);
        addMethods(out, struct.shape(), self);
        return out.build();
    }

    static void addFieldsAndConstructor(TypeSpec.Builder out, Shape shape, ClassName self) {
        Setters setters = setters(self);
        shape.members().forEach(field -> Descriptions.addConstants(out, field));
        shape.members().forEach(field -> out.addField(Members.variable(field, setters.kept(field))));
        out.addMethod(MethodSpec.constructorBuilder()
                .addModifiers(PUBLIC)
                .addJavadoc("Creates an object without fields.\n")
                .build());
    }

    static void addMethods(TypeSpec.Builder out, Shape shape, ClassName self) {
        Setters setters = setters(self);
        for (Field field : shape.members()) {
            Members.addGetters(out, field, setters.kept(field), TypeDocs.shortGetter(field));
            setters.addTo(out, field);
        }
        // As the official SDK writes objects, by Java name.
        out.addMethod(Members.writeTo(shape.members())).addMethod(describe(self));
    }

    private static Setters setters(ClassName self) {
        return new Setters(self, self.topLevelClassName());
    }

    private static MethodSpec describe(ClassName self) {
        return MethodSpec.methodBuilder("toString")
                .addAnnotation(Override.class)
                .addModifiers(PUBLIC)
                .returns(String.class)
                .addStatement("return $L.of($S, this)", Marks.of(JavaTypes.DESCRIPTION), self.simpleName())
                .build();
    }
}
