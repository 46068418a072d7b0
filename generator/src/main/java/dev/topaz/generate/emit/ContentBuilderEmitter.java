package dev.topaz.generate.emit;

import static javax.lang.model.element.Modifier.FINAL;
import static javax.lang.model.element.Modifier.PRIVATE;
import static javax.lang.model.element.Modifier.PUBLIC;
import static javax.lang.model.element.Modifier.STATIC;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.topaz.model.Field;
import dev.topaz.model.Shape;

/** Prints the builder of a class of a message. What is read from JSON goes through it, so that the class itself has final fields. */
final class ContentBuilderEmitter {
    static final String NAME = "Builder";

    private final ClassName built;
    private final ClassName outer;
    private final ClassName self;
    private final Shape shape;

    ContentBuilderEmitter(ClassName built, ClassName outer, Shape shape) {
        this.built = built;
        this.outer = outer;
        this.self = built.nestedClass(NAME);
        this.shape = shape;
    }

    TypeSpec emit() {
        TypeSpec.Builder out = TypeSpec.classBuilder(self)
                .addJavadoc("Builds a {@link $L}; not for use by several threads.\n", Marks.of(built))
                .addModifiers(PUBLIC, STATIC, FINAL)
                .addField(FieldTable.of(shape, outer, ContentMembers.READ));
        shape.members().forEach(field -> out.addField(Members.variable(field, type(field))));
        out.addMethod(MethodSpec.constructorBuilder().addModifiers(PRIVATE).build());
        out.addMethod(reading());
        shape.members().forEach(field -> addSetter(out, field));
        return out.addMethod(MethodSpec.methodBuilder("build")
                        .addJavadoc("Returns what was built.\n")
                        .addModifiers(PUBLIC)
                        .returns(built)
                        .addStatement("return new $L(this)", Marks.of(built))
                        .build())
                .build();
    }

    private MethodSpec reading() {
        return MethodSpec.constructorBuilder()
                .addModifiers(PRIVATE)
                .addParameter(JavaTypes.CURSOR, "content")
                .addCode(FieldTable.read(shape, outer, "content"))
                .build();
    }

    private void addSetter(TypeSpec.Builder out, Field field) {
        out.addMethod(MethodSpec.methodBuilder(field.accessors().setter())
                .addJavadoc("Sets the value of {@code $L}.\n", Javadocs.line(field.wireName()))
                .addModifiers(PUBLIC)
                .returns(self)
                .addParameter(Members.nullable(type(field)), field.variable())
                .addCode(CodeJoiner.of("this." + field.variable() + " = " + field.variable() + ";\nreturn this;\n"))
                .build());
    }

    private TypeName type(Field field) {
        return JavaTypes.of(field.type(), outer);
    }
}
