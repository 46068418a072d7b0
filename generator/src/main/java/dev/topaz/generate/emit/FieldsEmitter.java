package dev.topaz.generate.emit;

import static javax.lang.model.element.Modifier.FINAL;
import static javax.lang.model.element.Modifier.PRIVATE;
import static javax.lang.model.element.Modifier.PROTECTED;
import static javax.lang.model.element.Modifier.PUBLIC;
import static javax.lang.model.element.Modifier.STATIC;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeSpec;
import dev.topaz.model.ApiModel;
import dev.topaz.model.Field;
import dev.topaz.model.FieldSelection;
import dev.topaz.model.Struct;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Prints the selector for the fields of an answer, and how a request takes and checks one. */
final class FieldsEmitter {
    private static final String TREE = "FIELDS";
    /** The methods without parameters that each object has. */
    private static final Set<String> OF_EVERY_OBJECT =
            Set.of("clone", "finalize", "getClass", "hashCode", "notify", "notifyAll", "self", "toString", "wait");

    private final ApiModel api;
    private final FieldSelection selection;
    private final ClassName top;

    FieldsEmitter(ApiModel api, FieldSelection selection, String packageName) {
        this.api = api;
        this.selection = selection;
        this.top = ClassName.get(packageName, selection.className());
    }

    TypeSpec.Builder emit() {
        Struct root = selection.objects().get(0);
        TypeSpec.Builder out = selector(root, top)
                .addJavadoc(
                        "Chooses the fields of the answer of {@code $L}: whole objects, or fields in them.\n",
                        Javadocs.line(api.apiName()))
                .addAnnotation(TypeDocs.generatedFrom(api.apiName()))
                .addModifiers(PUBLIC, FINAL);
        selection.objects().stream()
                .skip(1)
                .forEach(struct -> out.addType(selector(struct, selectorOf(struct))
                        .addJavadoc("Chooses fields of a {@code $L}.\n", struct.className())
                        .addModifiers(PUBLIC, STATIC, FINAL)
                        .build()));
        return out;
    }

    private ClassName selectorOf(Struct struct) {
        return struct.equals(selection.objects().get(0)) ? top : top.nestedClass(nestedName(struct));
    }

    /** A nested class must not have the name of the one around it. */
    private String nestedName(Struct struct) {
        return struct.className().equals(top.simpleName()) ? struct.className() + "_" : struct.className();
    }

    private TypeSpec.Builder selector(Struct struct, ClassName self) {
        TypeSpec.Builder out = TypeSpec.classBuilder(self)
                .superclass(ParameterizedTypeName.get(JavaTypes.FIELD_SELECTOR, self))
                .addMethod(MethodSpec.constructorBuilder()
                        .addModifiers(PUBLIC)
                        .addJavadoc("Chooses nothing yet.\n")
                        .build())
                .addMethod(MethodSpec.methodBuilder("self")
                        .addAnnotation(Override.class)
                        .addModifiers(PROTECTED)
                        .returns(self)
                        .addStatement("return this")
                        .build());
        struct.shape().members().forEach(field -> addChoices(out, field, self));
        return out;
    }

    private void addChoices(TypeSpec.Builder out, Field field, ClassName self) {
        out.addMethod(MethodSpec.methodBuilder(method(field))
                .addModifiers(PUBLIC)
                .returns(self)
                .addStatement("return add($S)", field.wireName())
                .build());
        object(field).ifPresent(inner -> out.addMethod(nested(field, selectorOf(inner), self)));
    }

    private MethodSpec nested(Field field, ClassName inner, ClassName self) {
        return MethodSpec.methodBuilder(method(field))
                .addModifiers(PUBLIC)
                .returns(self)
                .addParameter(ParameterizedTypeName.get(ClassName.get(Function.class), inner, inner), "choice")
                .addStatement("return add($S, new $L(), choice)", field.wireName(), Marks.of(inner))
                .build();
    }

    private static String method(Field field) {
        return OF_EVERY_OBJECT.contains(field.variable()) ? field.variable() + "_" : field.variable();
    }

    private Optional<Struct> object(Field field) {
        Optional<String> className = field.type().nestedClass();
        return selection.objects().stream()
                .filter(struct -> className.filter(struct.className()::equals).isPresent())
                .findFirst();
    }

    /** The method of a request that takes a selector. */
    MethodSpec select(ClassName request) {
        Field parameter = selection.parameter();
        return MethodSpec.methodBuilder(selection.method())
                .addModifiers(PUBLIC)
                .addJavadoc("Sets {@code $L} to the fields that are chosen.\n", Javadocs.line(parameter.wireName()))
                .returns(request)
                .addParameter(top, "fields")
                .addStatement(
                        "return $N(fields.toString())", parameter.accessors().setter())
                .build();
    }

    /** The documented names, which a request holds its list against. */
    FieldSpec tree() {
        CodeBlock objects = selection.objects().stream()
                .map(struct -> CodeBlock.of("$S", words(struct)))
                .collect(CodeBlock.joining(",\n"));
        return FieldSpec.builder(JavaTypes.FIELD_TREE, TREE, PRIVATE, STATIC, FINAL)
                .initializer("$L.of(\n$>$>$L$<$<)", Marks.of(JavaTypes.FIELD_TREE), objects)
                .build();
    }

    private String words(Struct struct) {
        return struct.className() + " "
                + struct.shape().onTheWire().stream()
                        .map(field -> field.wireName()
                                + object(field)
                                        .map(inner -> ":" + inner.className())
                                        .orElse(""))
                        .collect(Collectors.joining(" "));
    }

    CodeBlock check() {
        return CodeBlock.of(
                "$L.check($S, this.$N)",
                TREE,
                api.apiName(),
                selection.parameter().variable());
    }
}
