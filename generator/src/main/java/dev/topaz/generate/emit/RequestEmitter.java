package dev.topaz.generate.emit;

import static javax.lang.model.element.Modifier.FINAL;
import static javax.lang.model.element.Modifier.PROTECTED;
import static javax.lang.model.element.Modifier.PUBLIC;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeSpec;
import dev.topaz.model.ApiModel;
import dev.topaz.model.Check;
import dev.topaz.model.Encoding;
import dev.topaz.model.Field;
import dev.topaz.model.FieldType;
import dev.topaz.model.Remedy;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.Modifier;

/** Prints the request of an API: parameters with setters, the checks, and what is written to the wire. */
final class RequestEmitter {
    private static final FieldType FILE = new FieldType.File();

    private final ApiModel api;
    private final ClassName self;
    private final ClassName response;
    private final Optional<FieldsEmitter> fields;

    RequestEmitter(ApiModel api, String packageName) {
        this.api = api;
        this.self = ClassName.get(packageName, api.request().className());
        this.response = ClassName.get(packageName, api.response().className());
        this.fields =
                api.conventions().fieldSelection().map(selection -> new FieldsEmitter(api, selection, packageName));
    }

    TypeSpec.Builder emit() {
        TypeSpec.Builder out = TypeSpec.classBuilder(self)
                .addJavadoc(TypeDocs.of(api, "The request of"))
                .addAnnotation(TypeDocs.generatedFrom(api.apiName()))
                .addModifiers(PUBLIC, FINAL)
                .superclass(ParameterizedTypeName.get(JavaTypes.REQUEST, response));
        addParameters(out);
        addIdentity(out);
        fields.ifPresent(selector -> out.addField(selector.tree()).addMethod(selector.select(self)));
        addCheck(out);
        out.addMethod(writeParams());
        addOptional(out);
        out.addMethod(read());
        api.request().structs().forEach(struct -> out.addType(RequestStructEmitter.emit(struct, self)));
        return out;
    }

    private void addParameters(TypeSpec.Builder out) {
        Setters setters = new Setters(self, self);
        List<Field> members = api.request().shape().members();
        members.forEach(field -> Descriptions.addConstants(out, field));
        members.forEach(field -> out.addField(Members.variable(field, setters.kept(field))));
        out.addMethod(MethodSpec.constructorBuilder()
                .addModifiers(PUBLIC)
                .addJavadoc("Creates a request without parameters.\n")
                .build());
        for (Field field : members) {
            Members.addGetters(out, field, setters.kept(field), TypeDocs.shortGetter(field));
            setters.addTo(out, field);
        }
    }

    private void addIdentity(TypeSpec.Builder out) {
        out.addMethod(override("getApiMethodName", PUBLIC)
                .returns(String.class)
                .addStatement("return $S", api.apiName())
                .build());
        out.addMethod(override("getResponseClass", PUBLIC)
                .returns(ParameterizedTypeName.get(ClassName.get(Class.class), response))
                .addStatement("return $L.class", Marks.of(response))
                .build());
    }

    /** Without rules the base class checks nothing. */
    private void addCheck(TypeSpec.Builder out) {
        CodeBlock.Builder rules = CodeBlock.builder();
        for (Field field : api.request().shape().members()) {
            field.checks().forEach(rule -> rules.addStatement(checkCall(field, rule)));
        }
        fields.ifPresent(selector -> rules.addStatement(selector.check()));
        if (!rules.isEmpty()) {
            out.addMethod(override("checkParams", PROTECTED)
                    .addException(JavaTypes.CONSTRAINT_VIOLATION)
                    .addCode(rules.build())
                    .build());
        }
    }

    private static CodeBlock checkCall(Field field, Check check) {
        String method = check.rule().method();
        return check.rule() == Check.Rule.NOT_EMPTY
                ? CodeBlock.of(
                        "$L.$L(this.$N, $S)", Marks.of(JavaTypes.CHECKS), method, field.variable(), field.property())
                : CodeBlock.of(
                        "$L.$L(this.$N, $LL, $S)",
                        Marks.of(JavaTypes.CHECKS),
                        method,
                        field.variable(),
                        check.bound(),
                        field.property());
    }

    private MethodSpec writeParams() {
        CodeJoiner code = new CodeJoiner();
        for (Field field : api.request().shape().onTheWire()) {
            if (!field.type().equals(FILE)) {
                addParam(code.text("params."), field);
                code.text(";\n");
            }
        }
        return override("writeParams", PROTECTED)
                .addParameter(JavaTypes.VALUE_WRITER, "params")
                .addCode(code.join())
                .build();
    }

    private static void addParam(CodeJoiner out, Field field) {
        if (field.encoding() == Encoding.PLAIN) {
            Values.write(out, field);
        } else {
            out.text("text(").string(field.wireName()).text(", this." + field.variable() + ")");
        }
    }

    private void addOptional(TypeSpec.Builder out) {
        List<Field> files = api.request().shape().onTheWire().stream()
                .filter(field -> field.type().equals(FILE))
                .toList();
        if (!files.isEmpty()) {
            MethodSpec.Builder write = override("writeFiles", PROTECTED).addParameter(JavaTypes.FILE_WRITER, "files");
            files.forEach(field -> write.addStatement("files.file($S, this.$N)", field.wireName(), field.variable()));
            out.addMethod(write.build());
        }
        if (!api.remedies().isEmpty()) {
            out.addMethod(remedy(api.remedies()));
        }
    }

    private static MethodSpec remedy(List<Remedy> remedies) {
        CodeBlock.Builder cases = CodeBlock.builder().add("switch (subCode) {\n$>");
        remedies.forEach(remedy -> cases.add("case $S:\n$>return $S;\n$<", remedy.subCode(), remedy.text()));
        cases.add("default:\n$>return null;\n$<$<}\n");
        return override("remedy", PROTECTED)
                .returns(Members.nullable(JavaTypes.STRING))
                .addParameter(String.class, "subCode")
                .addCode(cases.build())
                .build();
    }

    private MethodSpec read() {
        return override("read", PROTECTED)
                .returns(response)
                .addParameter(JavaTypes.ANSWER, "answer")
                .addStatement("return new $L(answer)", Marks.of(response))
                .build();
    }

    private static MethodSpec.Builder override(String name, Modifier access) {
        return MethodSpec.methodBuilder(name)
                .addAnnotation(AnnotationSpec.builder(Override.class).build())
                .addModifiers(access);
    }
}
