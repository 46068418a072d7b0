package dev.topaz.generate.emit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.JavaFile;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import com.palantir.javapoet.TypeVariableName;
import java.io.IOException;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import javax.lang.model.element.Modifier;
import org.junit.jupiter.api.Test;

/** JavaPoet's own printer says what is right. */
class SourcePrinterTest {
    private static final String PACKAGE = "shop";
    private static final ClassName DATE = ClassName.get(Date.class);
    private static final ClassName SELF = ClassName.get(PACKAGE, "Order");
    private static final ParameterizedTypeName DATES = ParameterizedTypeName.get(ClassName.get(List.class), DATE);

    @Test
    void importsWhatItNames() {
        assertPrinted(
                PACKAGE,
                name -> TypeSpec.classBuilder("Order")
                        .addJavadoc("An order.\n\nOf a shop.\n")
                        .superclass(ParameterizedTypeName.get(ClassName.get(Comparable.class), SELF))
                        .addSuperinterface(ClassName.get(Runnable.class))
                        .addSuperinterface(ClassName.get(IOException.class))
                        .addField(nullable(DATES), "paid", Modifier.PRIVATE)
                        .addField(FieldSpec.builder(ClassName.get(Map.Entry.class), "ENTRY", Modifier.STATIC)
                                .initializer(
                                        "new $L(\n$>$>$S,\n$L)$<$<",
                                        name.apply(ClassName.get(Map.Entry.class)),
                                        "a\nb",
                                        1)
                                .build())
                        .addMethod(MethodSpec.constructorBuilder()
                                .addCode("this.paid = $L.of();", name.apply(ClassName.get(List.class)))
                                .build()));
    }

    @Test
    void writesClassesInFullThatClassesOfTheFileHide() {
        ClassName hidden = SELF.nestedClass("Date");
        assertPrinted(
                PACKAGE,
                name -> TypeSpec.classBuilder(SELF)
                        .addAnnotation(ClassName.get("other", "Date"))
                        .addField(nullable(DATE), "date")
                        .addField(DATES, "dates")
                        .addField(hidden, "own")
                        .addType(TypeSpec.classBuilder(hidden)
                                .addMethod(MethodSpec.methodBuilder("date")
                                        .returns(DATE)
                                        .addStatement("return new $L()", name.apply(DATE))
                                        .build())
                                .addType(TypeSpec.classBuilder("Builder").build())
                                .addField(hidden.nestedClass("Builder"), "inner")
                                .addField(SELF.nestedClass("Builder"), "outer")
                                .build())
                        .addType(TypeSpec.classBuilder("Builder").build()));
    }

    @Test
    void importsNothingThatIsCalledLikeAClassOfThePackage() {
        ClassName neighbor = ClassName.get(PACKAGE, "Date");
        assertPrinted(
                PACKAGE,
                name -> TypeSpec.classBuilder(SELF)
                        .addField(neighbor, "first")
                        .addField(DATE, "second")
                        .addField(DATES, "third"));
        assertPrinted(
                PACKAGE,
                name -> TypeSpec.classBuilder(SELF)
                        .addField(DATE, "first")
                        .addField(DATES, "second")
                        .addField(neighbor, "third"));
        assertPrinted(
                PACKAGE,
                name -> TypeSpec.classBuilder(SELF)
                        .addField(DATE, "first")
                        .addField(ClassName.get("other", "Date"), "second"));
    }

    @Test
    void breaksLongSignatures() {
        for (int length = 40; length < 110; length++) {
            String method = "m".repeat(length);
            assertPrinted(
                    PACKAGE,
                    name -> TypeSpec.classBuilder(SELF)
                            .addModifiers(Modifier.ABSTRACT)
                            .addMethod(MethodSpec.methodBuilder(method).build())
                            .addMethod(MethodSpec.methodBuilder(method)
                                    .addModifiers(Modifier.PROTECTED, Modifier.ABSTRACT)
                                    .addParameter(DATES, "dates")
                                    .addParameter(ArrayTypeName.of(nullable(DATE)), "more")
                                    .varargs()
                                    .addException(IOException.class)
                                    .addException(InterruptedException.class)
                                    .build()));
        }
    }

    @Test
    void laysOutAnnotations() {
        AnnotationSpec one = AnnotationSpec.builder(JavaTypes.GENERATED)
                .addMember("value", "$S", "a")
                .build();
        AnnotationSpec two = one.toBuilder().addMember("value", "$S", "b").build();
        assertPrinted(
                "",
                name -> TypeSpec.classBuilder("Order")
                        .addAnnotation(two)
                        .addType(TypeSpec.classBuilder("Nested")
                                .addAnnotation(one)
                                .addAnnotation(two)
                                .build())
                        .addMethod(MethodSpec.methodBuilder("m")
                                .addAnnotation(Override.class)
                                .addJavadoc("First.\n\nSecond.")
                                .addCode("if (x) {\n$>call($S);\n$<}\n", "\u0001\u0003")
                                .build()));
    }

    @Test
    void breaksCodeWhereItIsMarked() {
        CodeBlock.Builder code = CodeBlock.builder().add("$[return call(0");
        String marked = "return call(0";
        for (int i = 1; i < 50; i++) {
            code.add(",$Wthis.number" + i);
            marked += "," + Marks.SPACE + "this.number" + i;
        }
        String text = marked + ");\n";
        TypeSpec.Builder expected = TypeSpec.classBuilder("Order")
                .addMethod(MethodSpec.methodBuilder("m")
                        .addCode(code.add(");\n$]").build())
                        .build());
        TypeSpec.Builder printed = TypeSpec.classBuilder("Order")
                .addMethod(MethodSpec.methodBuilder("m").addCode("$L", text).build());
        assertEquals(javaPoet(PACKAGE, expected.build()), SourcePrinter.print(PACKAGE, printed.build()));
    }

    @Test
    void refusesWhatItWouldLeaveOut() {
        TypeVariableName variable = TypeVariableName.get("T");
        CodeBlock code = CodeBlock.of("run();\n");
        TypeSpec inner = TypeSpec.interfaceBuilder("Order").build();
        MethodSpec generic =
                MethodSpec.methodBuilder("of").addTypeVariable(variable).build();

        assertRefused("Order", "it is no class", TypeSpec.interfaceBuilder(SELF));
        assertRefused("Order", "type variables", TypeSpec.classBuilder(SELF).addTypeVariable(variable));
        assertRefused("Order", "blocks", TypeSpec.classBuilder(SELF).addStaticBlock(code));
        assertRefused("Order", "blocks", TypeSpec.classBuilder(SELF).addInitializerBlock(code));
        assertRefused("of", "type variables", TypeSpec.classBuilder(SELF).addMethod(generic));
        assertRefused("Order", "it is no class", TypeSpec.classBuilder("Outer").addType(inner));
    }

    private static void assertRefused(String name, String more, TypeSpec.Builder other) {
        TypeSpec type = other.build();

        IllegalArgumentException refused =
                assertThrows(IllegalArgumentException.class, () -> SourcePrinter.print(PACKAGE, type), type::toString);

        assertEquals(name + " has what SourcePrinter does not print: " + more, refused.getMessage());
    }

    @Test
    void refusesParametersWithMoreThanATypeAndAName() {
        List<UnaryOperator<ParameterSpec.Builder>> more = List.of(
                date -> date.addModifiers(Modifier.FINAL),
                date -> date.addAnnotation(Deprecated.class),
                date -> date.addJavadoc("When it was paid."));
        for (UnaryOperator<ParameterSpec.Builder> each : more) {
            MethodSpec method = MethodSpec.methodBuilder("of")
                    .addParameter(
                            each.apply(ParameterSpec.builder(DATE, "date")).build())
                    .build();

            assertRefused(
                    "of",
                    "a parameter with more than a type and a name",
                    TypeSpec.classBuilder(SELF).addMethod(method));
        }
    }

    @Test
    void refusesAnnotationsWithMoreThanAValue() {
        TypeSpec type = TypeSpec.classBuilder(SELF)
                .addAnnotation(AnnotationSpec.builder(Deprecated.class)
                        .addMember("since", "$S", "1")
                        .build())
                .build();

        IllegalArgumentException refused =
                assertThrows(IllegalArgumentException.class, () -> SourcePrinter.print(PACKAGE, type));

        assertTrue(refused.getMessage().contains("since"), refused.getMessage());
    }

    @Test
    void refusesAnnotationsOfTypesWithValues() {
        TypeName type = DATE.annotated(AnnotationSpec.builder(SuppressWarnings.class)
                .addMember("value", "$S", "x")
                .build());
        TypeSpec order = TypeSpec.classBuilder(SELF).addField(type, "paid").build();

        IllegalArgumentException refused =
                assertThrows(IllegalArgumentException.class, () -> SourcePrinter.print(PACKAGE, order));

        assertTrue(refused.getMessage().contains("SuppressWarnings"), refused.getMessage());
    }

    /** The names of types in code are JavaPoet's for JavaPoet, and marks for ours. */
    private static void assertPrinted(String packageName, Function<Function<TypeName, Object>, TypeSpec.Builder> type) {
        assertEquals(
                javaPoet(
                        packageName,
                        type.apply(name -> CodeBlock.of("$T", name)).build()),
                SourcePrinter.print(packageName, type.apply(Marks::of).build()));
    }

    private static String javaPoet(String packageName, TypeSpec type) {
        return JavaFile.builder(packageName, type)
                .addFileComment(
                        "Generated by Topaz from the documentation of the API. Changes are lost: edit the spec.")
                .skipJavaLangImports(true)
                .indent("    ")
                .build()
                .toString();
    }

    private static TypeName nullable(TypeName type) {
        return Members.nullable(type);
    }
}
