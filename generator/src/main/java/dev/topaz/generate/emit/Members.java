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
import javax.lang.model.element.Modifier;

/** The members that every class with fields has: the fields themselves and their getters. */
final class Members {
    private static final AnnotationSpec NULLABLE =
            AnnotationSpec.builder(JavaTypes.NULLABLE).build();

    private Members() {}

    /** The type of a value that may be absent: every value that the platform sends or takes may be. */
    static TypeName nullable(TypeName type) {
        return type.annotated(NULLABLE);
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
                .addStatement("return $L", given(field))
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
                        "return $T.$L(this.$N)",
                        JavaTypes.DATES,
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

    /** The expression that keeps a value which was given: of what its giver could change later, a copy. */
    static CodeBlock kept(FieldType type, String variable) {
        return type.match(new Kept(variable));
    }

    /** The expression that gives a kept value away: of what its taker could change, a copy. */
    static CodeBlock given(Field field) {
        return field.encoding() == Encoding.PLAIN
                ? field.type().match(new Given(field.variable()))
                : CodeBlock.of("this.$N", field.variable());
    }

    private static MethodSpec.Builder getter(String name, TypeName type) {
        return MethodSpec.methodBuilder(name).addModifiers(PUBLIC).returns(nullable(type));
    }

    private static boolean isDate(FieldType type) {
        return type.equals(new FieldType.Scalar(ValueKind.DATE));
    }

    /** The expression that keeps a value of each type. */
    private record Kept(String variable) implements FieldType.Cases<CodeBlock> {
        @Override
        public CodeBlock scalar(ValueKind kind) {
            return kind == ValueKind.DATE ? copy(JavaTypes.DATES) : CodeBlock.of("$N", variable);
        }

        @Override
        public CodeBlock file() {
            return CodeBlock.of("$N", variable);
        }

        @Override
        public CodeBlock nested(String className) {
            return CodeBlock.of("$N", variable);
        }

        @Override
        public CodeBlock listOf(FieldType element) {
            return copy(JavaTypes.LISTS);
        }

        private CodeBlock copy(ClassName copier) {
            return CodeBlock.of("$T.copy($N)", copier, variable);
        }
    }

    /** The expression that gives a kept value away. Kept lists cannot be changed, but dates in them could. */
    private record Given(String variable) implements FieldType.Cases<CodeBlock> {
        @Override
        public CodeBlock scalar(ValueKind kind) {
            return kind == ValueKind.DATE
                    ? CodeBlock.of("$T.copy(this.$N)", JavaTypes.DATES, variable)
                    : CodeBlock.of("this.$N", variable);
        }

        @Override
        public CodeBlock file() {
            return CodeBlock.of("this.$N", variable);
        }

        @Override
        public CodeBlock nested(String className) {
            return CodeBlock.of("this.$N", variable);
        }

        @Override
        public CodeBlock listOf(FieldType element) {
            return isDate(element)
                    ? CodeBlock.of("$T.copy(this.$N)", JavaTypes.LISTS, variable)
                    : CodeBlock.of("this.$N", variable);
        }
    }
}
