package dev.topaz.generate.emit;

import static javax.lang.model.element.Modifier.FINAL;
import static javax.lang.model.element.Modifier.PUBLIC;
import static javax.lang.model.element.Modifier.STATIC;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;
import dev.topaz.model.Shape;
import dev.topaz.model.SharedType;
import dev.topaz.model.Struct;

/** Prints a type that several APIs share: a bean that answers are read into and requests are written from. */
final class SharedTypeEmitter {
    private final SharedType type;
    private final ClassName self;

    SharedTypeEmitter(SharedType type, String packageName) {
        this.type = type;
        this.self = ClassName.get(packageName, type.side().className());
    }

    TypeSpec.Builder emit() {
        TypeSpec.Builder out = TypeSpec.classBuilder(self)
                .addJavadoc(Javadocs.of(
                        "An object of the documented type {@code " + Javadocs.line(type.typeWord())
                                + "}, shared by the APIs of this package; it has the fields of all documents, and can be changed",
                        type.doc()))
                .addAnnotation(TypeDocs.generatedFrom(type.apiNames()))
                .addModifiers(PUBLIC, FINAL);
        addMembers(out, type.side().shape(), self);
        type.side().structs().forEach(struct -> out.addType(nested(struct)));
        return out;
    }

    private TypeSpec nested(Struct struct) {
        TypeSpec.Builder out = TypeSpec.classBuilder(struct.className())
                .addJavadoc(TypeDocs.of(struct))
                .addModifiers(PUBLIC, STATIC, FINAL);
        addMembers(out, struct.shape(), self.nestedClass(struct.className()));
        return out.build();
    }

    /** Classes of the package call the constructor that reads an answer. */
    private void addMembers(TypeSpec.Builder out, Shape shape, ClassName owner) {
        out.addSuperinterface(JavaTypes.WIRE_OBJECT).addField(FieldTable.of(shape, self));
        RequestStructEmitter.addFieldsAndConstructor(out, shape, owner);
        out.addMethod(MethodSpec.constructorBuilder()
                .addParameter(JavaTypes.CURSOR, "answer")
                .addCode(FieldTable.read(shape, self, "answer"))
                .build());
        RequestStructEmitter.addMethods(out, shape, owner);
    }
}
