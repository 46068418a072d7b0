package dev.topaz.processor.emit;

import static javax.lang.model.element.Modifier.FINAL;
import static javax.lang.model.element.Modifier.PRIVATE;
import static javax.lang.model.element.Modifier.PUBLIC;
import static javax.lang.model.element.Modifier.STATIC;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;
import dev.topaz.model.ApiModel;
import dev.topaz.model.Field;
import dev.topaz.model.Shape;
import dev.topaz.model.Struct;
import java.util.List;

/** Prints the response of an API and its nested classes: each reads itself off a cursor, once, and never changes. */
final class ResponseEmitter {
    private static final String NAMES = "FIELDS";

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
        out.addField(FieldSpec.builder(JavaTypes.FIELD_NAMES, NAMES, PRIVATE, STATIC, FINAL)
                .initializer("$T.of($L)", JavaTypes.FIELD_NAMES, wireNames(shape.onTheWire()))
                .build());
        shape.members().forEach(field -> out.addField(Members.variable(field, JavaTypes.of(field.type(), self))));
    }

    private static CodeBlock wireNames(List<Field> fields) {
        return fields.stream()
                .map(field -> CodeBlock.of("$S", field.wireName()))
                .collect(CodeBlock.joining(",$W"));
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

    /** A loop over the fields that are there, each number the position of its name in the list above. */
    private CodeBlock readFields(Shape shape) {
        if (shape.onTheWire().isEmpty()) {
            return CodeBlock.of(
                    "// No field is documented: whatever is there is passed over.\nin.nextField($N);\n", NAMES);
        }
        CodeBlock.Builder loop = CodeBlock.builder()
                .add(
                        "for (int field = in.nextField($1N); field != $2T.END; field = in.nextField($1N)) {\n$>",
                        NAMES,
                        JavaTypes.CURSOR)
                .add("switch (field) {\n$>");
        addCases(loop, shape.onTheWire());
        return loop.add("default:\n$>throw new $T(field);\n$<", AssertionError.class)
                .add("$<}\n$<}\n")
                .build();
    }

    private void addCases(CodeBlock.Builder loop, List<Field> fields) {
        int position = 0;
        for (Field field : fields) {
            loop.add(
                    "case $L:\n$>this.$N = $L;\nbreak;\n$<",
                    position++,
                    field.variable(),
                    Values.read(field.type(), self));
        }
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
