package dev.topaz.generate.emit;

import static javax.lang.model.element.Modifier.PRIVATE;
import static javax.lang.model.element.Modifier.PUBLIC;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.topaz.model.AccessorType;
import dev.topaz.model.Encoding;
import dev.topaz.model.Field;
import dev.topaz.model.FieldType;
import dev.topaz.model.TypedAccessor;
import dev.topaz.model.ValueKind;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.IdentityHashMap;
import java.util.List;
import javax.lang.model.element.Modifier;

/** The members that every class with fields has: the fields themselves and their getters. */
final class Members {
    private static final AnnotationSpec NULLABLE =
            AnnotationSpec.builder(JavaTypes.NULLABLE).build();
    /** By the very objects: nearly all members have one of these types, and the equality of types is that of their texts. */
    private static final IdentityHashMap<TypeName, TypeName> NULLABLE_SCALARS = nullableScalars();

    private Members() {}

    /** The type of a value that may be absent: every value that the platform sends or takes may be. */
    static TypeName nullable(TypeName type) {
        TypeName scalar = NULLABLE_SCALARS.get(type);
        return scalar == null ? type.annotated(NULLABLE) : scalar;
    }

    static FieldSpec variable(Field field, TypeName type, Modifier... more) {
        return FieldSpec.builder(nullable(type), field.variable(), PRIVATE)
                .addModifiers(more)
                .build();
    }

    /** The getter, those of other types, and its other spellings. */
    static void addGetters(TypeSpec.Builder out, Field field, TypeName type, CodeBlock javadoc) {
        String name = field.accessors().getter();
        out.addMethod(Descriptions.marked(
                        getter(name, type).addJavadoc(javadoc),
                        field.described().lifecycle())
                .addCode(giveAway(field))
                .build());
        field.accessors().typedGetters().forEach(typed -> out.addMethod(typedGetter(field, typed)));
        for (String alias : field.accessors().getterAliases()) {
            out.addMethod(getter(alias, type)
                    .addJavadoc("The same as {@link #$N()}, in the spelling of the samples.\n", name)
                    .addStatement("return $N()", name)
                    .build());
        }
    }

    private static MethodSpec typedGetter(Field field, TypedAccessor typed) {
        return getter(typed.name(), time(typed.type()))
                .addJavadoc(
                        "Returns {@link #$N()} as $L.\n",
                        field.accessors().getter(),
                        typed.type() == AccessorType.INSTANT
                                ? "a point in time"
                                : "the platform's clock shows it, in GMT+8")
                .addStatement(
                        "return $L.$L(this.$N)",
                        Marks.of(JavaTypes.DATES),
                        typed.type() == AccessorType.INSTANT ? "toInstant" : "toLocalDateTime",
                        field.variable())
                .build();
    }

    /** The class of {@code java.time} that a typed accessor of a date has. */
    static ClassName time(AccessorType type) {
        return switch (type) {
            case INSTANT -> ClassName.get(Instant.class);
            case LOCAL_DATE_TIME -> ClassName.get(LocalDateTime.class);
            case VALUE, ELEMENTS -> throw new IllegalStateException(type + " is no time");
        };
    }

    /** Adds the statement that keeps a value which was given: of what its giver could change later, a copy. */
    static void keep(CodeJoiner out, Field field, String value) {
        out.text("this." + field.variable() + " = ");
        field.type().match(new Kept(out, value)).text(";\n");
    }

    /** The statement that gives a kept value away: of what its taker could change, a copy. */
    static CodeBlock giveAway(Field field) {
        CodeJoiner out = new CodeJoiner().text("return ");
        String kept = "this." + field.variable();
        CodeJoiner value =
                field.encoding() == Encoding.PLAIN ? field.type().match(new Given(out, kept)) : out.text(kept);
        return value.text(";\n").join();
    }

    /** The method that writes these fields, in this order. */
    static MethodSpec writeTo(List<Field> fields) {
        CodeJoiner code = new CodeJoiner();
        for (Field field : fields) {
            Values.write(code.text("out."), field);
            code.text(";\n");
        }
        return MethodSpec.methodBuilder("writeTo")
                .addAnnotation(Override.class)
                .addModifiers(PUBLIC)
                .addParameter(JavaTypes.VALUE_WRITER, "out")
                .addCode(code.join())
                .build();
    }

    private static MethodSpec.Builder getter(String name, TypeName type) {
        return MethodSpec.methodBuilder(name).addModifiers(PUBLIC).returns(nullable(type));
    }

    private static boolean isDate(FieldType type) {
        return type.equals(new FieldType.Scalar(ValueKind.DATE));
    }

    /** The expression that keeps a value of each type. */
    private record Kept(CodeJoiner out, String value) implements FieldType.Cases<CodeJoiner> {
        @Override
        public CodeJoiner scalar(ValueKind kind) {
            return kind == ValueKind.DATE ? copy(out, JavaTypes.DATES, value) : out.text(value);
        }

        @Override
        public CodeJoiner file() {
            return out.text(value);
        }

        @Override
        public CodeJoiner nested(String className) {
            return out.text(value);
        }

        @Override
        public CodeJoiner listOf(FieldType element) {
            return copy(out, JavaTypes.LISTS, value);
        }
    }

    /** The expression that gives a kept value away. Kept lists cannot be changed, but dates in them could. */
    private record Given(CodeJoiner out, String value) implements FieldType.Cases<CodeJoiner> {
        @Override
        public CodeJoiner scalar(ValueKind kind) {
            return kind == ValueKind.DATE ? copy(out, JavaTypes.DATES, value) : out.text(value);
        }

        @Override
        public CodeJoiner file() {
            return out.text(value);
        }

        @Override
        public CodeJoiner nested(String className) {
            return out.text(value);
        }

        @Override
        public CodeJoiner listOf(FieldType element) {
            return isDate(element) ? copy(out, JavaTypes.LISTS, value) : out.text(value);
        }
    }

    private static CodeJoiner copy(CodeJoiner out, ClassName copier, String value) {
        return out.type(copier).text(".copy(" + value + ")");
    }

    private static IdentityHashMap<TypeName, TypeName> nullableScalars() {
        IdentityHashMap<TypeName, TypeName> nullable = new IdentityHashMap<>();
        JavaTypes.scalars().forEach(type -> nullable.put(type, type.annotated(NULLABLE)));
        return nullable;
    }
}
