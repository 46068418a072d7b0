package dev.topaz.generate.emit;

import static javax.lang.model.element.Modifier.FINAL;
import static javax.lang.model.element.Modifier.PUBLIC;
import static javax.lang.model.element.Modifier.STATIC;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;
import dev.topaz.model.ApiModel;
import dev.topaz.model.Shape;
import dev.topaz.model.Struct;

/** Prints the response of an API and its nested classes: each reads itself off a cursor, once, and never changes. */
final class ResponseEmitter {
    private final ApiModel api;
    private final ClassName self;
    private final ClassName request;

    ResponseEmitter(ApiModel api, String packageName) {
        this.api = api;
        this.self = ClassName.get(packageName, api.response().className());
        this.request = ClassName.get(packageName, api.request().className());
    }

    TypeSpec.Builder emit() {
        Shape shape = api.response().shape();
        TypeSpec.Builder out = TypeSpec.classBuilder(self)
                .addJavadoc(TypeDocs.of(api, "The response of"))
                .addAnnotation(TypeDocs.generatedFrom(api.apiName()))
                .addModifiers(PUBLIC, FINAL)
                .superclass(JavaTypes.RESPONSE);
        addFields(out, shape);
        out.addMethod(constructor(shape)).addMethod(fromJson());
        addGetters(out, shape);
        api.conventions().businessStatus().ifPresent(status -> out.addMethod(BusinessFailures.reader(status)));
        out.addMethod(FieldTable.describe(shape));
        api.response().structs().forEach(struct -> out.addType(nested(struct)));
        return out;
    }

    private TypeSpec nested(Struct struct) {
        TypeSpec.Builder out = TypeSpec.classBuilder(struct.className())
                .addJavadoc(TypeDocs.of(struct))
                .addModifiers(PUBLIC, STATIC, FINAL);
        addFields(out, struct.shape());
        // Not private: for Java 8, the class around it would need another constructor and a class to call it.
        out.addMethod(MethodSpec.constructorBuilder()
                .addParameter(JavaTypes.CURSOR, "answer")
                .addCode(FieldTable.read(struct.shape(), self, "answer"))
                .build());
        addGetters(out, struct.shape());
        return out.addMethod(FieldTable.describe(struct.className(), struct.shape()))
                .build();
    }

    private void addFields(TypeSpec.Builder out, Shape shape) {
        out.addField(FieldTable.of(shape, self));
        shape.members().forEach(field -> Descriptions.addConstants(out, field));
        shape.members()
                .forEach(field -> out.addField(Members.variable(field, JavaTypes.of(field.type(), self), FINAL)));
    }

    private void addGetters(TypeSpec.Builder out, Shape shape) {
        shape.members()
                .forEach(field ->
                        Members.addGetters(out, field, JavaTypes.of(field.type(), self), TypeDocs.getter(field)));
    }

    private MethodSpec constructor(Shape shape) {
        return MethodSpec.constructorBuilder()
                .addParameter(JavaTypes.ANSWER, "answer")
                .addStatement("super(answer)")
                .addCode(FieldTable.read(shape, self, "answer.fields()"))
                .build();
    }

    private MethodSpec fromJson() {
        return MethodSpec.methodBuilder("fromJson")
                .addJavadoc("Reads an answer in full or simplified JSON, for tests and fixtures.\n")
                .addModifiers(PUBLIC, STATIC)
                .returns(self)
                .addParameter(String.class, "json")
                .addStatement("return ofJson(json, new $L())", Marks.of(request))
                .build();
    }
}
