package dev.topaz.processor.emit;

import static javax.lang.model.element.Modifier.PUBLIC;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.topaz.model.Encoding;
import dev.topaz.model.Field;
import dev.topaz.model.FieldType;
import dev.topaz.model.ValueKind;
import java.time.Instant;
import java.util.Collections;
import java.util.Date;

/** The setters of a request and of the objects in it: the official one, its other spellings, and the typed one. */
final class Setters {
    private final ClassName self;
    private final ClassName outer;

    /**
     * @param self the class that gets the setters, and that they return
     * @param outer the top-level class, whose nested classes the parameters may name
     */
    Setters(ClassName self, ClassName outer) {
        this.self = self;
        this.outer = outer;
    }

    /** The type in which a request keeps the value. */
    TypeName kept(Field field) {
        return field.encoding() == Encoding.PLAIN ? JavaTypes.of(field.type(), outer) : TypeName.get(String.class);
    }

    void addTo(TypeSpec.Builder out, Field field) {
        String name = field.accessors().setter();
        out.addMethod(setter(name, field, kept(field))
                .addJavadoc(Javadocs.of(field.doc()))
                .addStatement("this.$1N = $1N", field.variable())
                .addStatement("return this")
                .build());
        addTyped(out, field);
        for (String alias : field.accessors().setterAliases()) {
            out.addMethod(setter(alias, field, kept(field))
                    .addJavadoc("The same as {@link #$N}, in another spelling of the samples.\n", name)
                    .addStatement("return $N($N)", name, field.variable())
                    .build());
        }
    }

    private void addTyped(TypeSpec.Builder out, Field field) {
        switch (field.encoding()) {
            case PLAIN -> addPlain(out, field);
            case JOINED -> out.addMethod(typed(field, CodeBlock.of("$T.join", JavaTypes.WIRE_FORMAT)));
            case JSON_OBJECT -> out.addMethod(typed(field, CodeBlock.of("$T.write", JavaTypes.JSON_WRITER)));
            case JSON_LIST -> {
                out.addMethod(typed(field, CodeBlock.of("$T.writeList", JavaTypes.JSON_WRITER)));
                addSingle(
                        out,
                        field,
                        CodeBlock.of(
                                "$T.writeList($T.singletonList($N))",
                                JavaTypes.JSON_WRITER,
                                Collections.class,
                                field.variable()));
            }
            case JSON_TEXT -> {
                // There is no type to offer beside the text.
            }
        }
    }

    private void addPlain(TypeSpec.Builder out, Field field) {
        addInstant(out, field);
        addSingle(out, field, CodeBlock.of("$T.singletonList($N)", Collections.class, field.variable()));
    }

    /** The samples of the pages hand a single element to the setter of a list. */
    private void addSingle(TypeSpec.Builder out, Field field, CodeBlock listOfOne) {
        field.type()
                .singleElement()
                .ifPresent(
                        element -> out.addMethod(setter(field.accessors().setter(), field, JavaTypes.of(element, outer))
                                .addJavadoc("A list of one element, as the samples of the pages write it.\n")
                                .addStatement("this.$1N = $1N == null ? null : $2L", field.variable(), listOfOne)
                                .addStatement("return this")
                                .build()));
    }

    /** Takes the value itself and keeps its text. */
    private MethodSpec typed(Field field, CodeBlock toText) {
        return setter(field.accessors().setter(), field, JavaTypes.of(field.type(), outer))
                .addJavadoc("The same as the text, from the value itself.\n")
                .addStatement("this.$1N = $1N == null ? null : $2L($1N)", field.variable(), toText)
                .addStatement("return this")
                .build();
    }

    private void addInstant(TypeSpec.Builder out, Field field) {
        if (field.type().equals(new FieldType.Scalar(ValueKind.DATE))) {
            out.addMethod(setter(field.accessors().setter(), field, TypeName.get(Instant.class))
                    .addJavadoc("The same point in time, from {@code java.time}; sent in whole seconds.\n")
                    .addStatement("this.$1N = $1N == null ? null : $2T.from($1N)", field.variable(), Date.class)
                    .addStatement("return this")
                    .build());
        }
    }

    private MethodSpec.Builder setter(String name, Field field, TypeName type) {
        return MethodSpec.methodBuilder(name)
                .addModifiers(PUBLIC)
                .returns(self)
                .addParameter(Members.nullable(type), field.variable());
    }
}
