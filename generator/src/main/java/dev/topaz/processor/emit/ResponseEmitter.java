package dev.topaz.processor.emit;

import static javax.lang.model.element.Modifier.FINAL;
import static javax.lang.model.element.Modifier.PRIVATE;
import static javax.lang.model.element.Modifier.PUBLIC;
import static javax.lang.model.element.Modifier.STATIC;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;
import dev.topaz.model.ApiModel;
import dev.topaz.model.Shape;
import dev.topaz.model.Struct;

/** Prints the response of an API and its nested classes: each reads itself off a cursor, once, and never changes. */
final class ResponseEmitter {
    private final ApiModel api;
    private final ClassName self;

    ResponseEmitter(ApiModel api, String packageName) {
        this.api = api;
        this.self = ClassName.get(packageName, api.response().className());
    }

    TypeSpec emit() {
        Shape shape = api.response().shape();
        TypeSpec.Builder out = TypeSpec.classBuilder(self)
                .addJavadoc(TypeDocs.of(api, "The response of"))
                .addAnnotation(TypeDocs.generatedFrom(api.apiName()))
                .addModifiers(PUBLIC, FINAL)
                .superclass(JavaTypes.RESPONSE);
        addFields(out, shape);
        out.addMethod(constructor(shape)).addMethod(fromJson());
        addGetters(out, shape);
        out.addMethod(describe(self.simpleName(), shape, "this"));
        api.response().structs().forEach(struct -> out.addType(nested(struct)));
        return out.build();
    }

    private TypeSpec nested(Struct struct) {
        TypeSpec.Builder out = TypeSpec.classBuilder(struct.className())
                .addJavadoc(Javadocs.of(struct.doc()))
                .addModifiers(PUBLIC, STATIC, FINAL);
        addFields(out, struct.shape());
        out.addMethod(MethodSpec.constructorBuilder()
                .addModifiers(PRIVATE)
                .addParameter(JavaTypes.CURSOR, "in")
                .addCode(readFields(struct.shape()))
                .build());
        addGetters(out, struct.shape());
        return out.addMethod(describe(struct.className(), struct.shape(), "")).build();
    }

    private void addFields(TypeSpec.Builder out, Shape shape) {
        out.addField(FieldReading.names(shape));
        shape.members().forEach(field -> out.addField(Members.variable(field, JavaTypes.of(field.type(), self))));
    }

    private void addGetters(TypeSpec.Builder out, Shape shape) {
        shape.members()
                .forEach(field ->
                        Members.addGetters(out, field, JavaTypes.of(field.type(), self), Javadocs.of(field.doc())));
    }

    private MethodSpec constructor(Shape shape) {
        return MethodSpec.constructorBuilder()
                .addParameter(JavaTypes.ANSWER, "answer")
                .addStatement("super(answer)")
                .addStatement("$T in = answer.fields()", JavaTypes.CURSOR)
                .addCode(readFields(shape))
                .build();
    }

    private CodeBlock readFields(Shape shape) {
        return FieldReading.loop(shape, field -> Values.read(field.type(), self));
    }

    private MethodSpec fromJson() {
        return MethodSpec.methodBuilder("fromJson")
                .addJavadoc("Reads an answer in full or simplified JSON, for tests and fixtures.\n")
                .addModifiers(PUBLIC, STATIC)
                .returns(self)
                .addParameter(String.class, "json")
                .addStatement("return ofJson($S, json, $T::new)", api.apiName(), self)
                .build();
    }

    /** @param outcome the expression whose outcome comes first; empty for an object in a response */
    private static MethodSpec describe(String name, Shape shape, String outcome) {
        CodeBlock.Builder chain = outcome.isEmpty()
                ? CodeBlock.builder().add("return new $T($S)", JavaTypes.DESCRIPTION, name)
                : CodeBlock.builder().add("return $T.ofOutcome($S, $L)", JavaTypes.DESCRIPTION, name, outcome);
        chain.add("$>$>");
        shape.members().forEach(field -> chain.add("\n.field($S, this.$N)", field.wireName(), field.variable()));
        return MethodSpec.methodBuilder("toString")
                .addAnnotation(Override.class)
                .addModifiers(PUBLIC)
                .returns(String.class)
                .addCode(chain.add("\n.toString();\n$<$<").build())
                .build();
    }
}
