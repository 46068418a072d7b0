package dev.topaz.generate.emit;

import static javax.lang.model.element.Modifier.FINAL;
import static javax.lang.model.element.Modifier.PRIVATE;
import static javax.lang.model.element.Modifier.PUBLIC;
import static javax.lang.model.element.Modifier.STATIC;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.topaz.model.Field;
import dev.topaz.model.Shape;

/** The fields of one immutable class of a message, its constructor, its getters, and the method that writes it. */
final class ContentMembers {
    /** The method that reads an object off a cursor. */
    static final String READ = "read";

    private final ClassName self;
    private final ClassName outer;
    private final Shape shape;

    /** @param outer the top-level class, whose nested classes the fields may name */
    ContentMembers(ClassName self, ClassName outer, Shape shape) {
        this.self = self;
        this.outer = outer;
        this.shape = shape;
    }

    static MethodSpec builderOf(ClassName type) {
        return MethodSpec.methodBuilder("builder")
                .addJavadoc("Returns a builder without values.\n")
                .addModifiers(PUBLIC, STATIC)
                .returns(type.nestedClass(ContentBuilderEmitter.NAME))
                .addStatement("return new $L()", Marks.of(type.nestedClass(ContentBuilderEmitter.NAME)))
                .build();
    }

    /** Returns the method with which the class around a nested class reads it. */
    static MethodSpec reader(ClassName type) {
        return MethodSpec.methodBuilder(READ)
                .addModifiers(PRIVATE, STATIC)
                .returns(type)
                .addParameter(JavaTypes.CURSOR, "in")
                .addStatement("return new $L(in).build()", Marks.of(type.nestedClass(ContentBuilderEmitter.NAME)))
                .build();
    }

    void addFields(TypeSpec.Builder out) {
        CodeJoiner code = new CodeJoiner();
        for (Field field : shape.members()) {
            out.addField(FieldSpec.builder(Members.nullable(type(field)), field.variable(), PRIVATE, FINAL)
                    .build());
            Members.keep(code, field, "from." + field.variable());
        }
        out.addMethod(MethodSpec.constructorBuilder()
                .addModifiers(PRIVATE)
                .addParameter(self.nestedClass(ContentBuilderEmitter.NAME), "from")
                .addCode(code.join())
                .build());
    }

    void addMethods(TypeSpec.Builder out) {
        for (Field field : shape.members()) {
            out.addMethod(getter(field, field.accessors().getter(), TypeDocs.getter(field))
                    .addCode(Members.giveAway(field))
                    .build());
            for (String alias : field.accessors().getterAliases()) {
                CodeBlock same = CodeBlock.of(
                        "The same as {@link #$N()}, in the spelling of the samples.\n",
                        field.accessors().getter());
                out.addMethod(getter(field, alias, same)
                        .addStatement("return $N()", field.accessors().getter())
                        .build());
            }
        }
        out.addMethod(Members.writeTo(shape.onTheWire()));
    }

    private MethodSpec.Builder getter(Field field, String name, CodeBlock javadoc) {
        return MethodSpec.methodBuilder(name)
                .addJavadoc(javadoc)
                .addModifiers(PUBLIC)
                .returns(Members.nullable(type(field)));
    }

    private TypeName type(Field field) {
        return JavaTypes.of(field.type(), outer);
    }
}
