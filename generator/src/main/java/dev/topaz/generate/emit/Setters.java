package dev.topaz.generate.emit;

import static javax.lang.model.element.Modifier.PUBLIC;

import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.topaz.model.Encoding;
import dev.topaz.model.Field;
import dev.topaz.model.TypedAccessor;

/** The setters of a request and of the objects in it: the official one, its other spellings, and the typed ones. */
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
        return field.encoding() == Encoding.PLAIN ? JavaTypes.of(field.type(), outer) : JavaTypes.STRING;
    }

    void addTo(TypeSpec.Builder out, Field field) {
        String name = field.accessors().setter();
        out.addMethod(Descriptions.marked(
                        setter(name, field, kept(field))
                                .addJavadoc(Javadocs.of(
                                        "Sets {@code " + Javadocs.line(field.wireName()) + "}", field.doc())),
                        field.described().lifecycle())
                .addCode(keep(field))
                .build());
        field.accessors().typedSetters().forEach(typed -> out.addMethod(typed(field, typed)));
        for (String alias : field.accessors().setterAliases()) {
            out.addMethod(setter(alias, field, kept(field))
                    .addJavadoc("The same as {@link #$N}, in another spelling of the samples.\n", name)
                    .addStatement("return $N($N)", name, field.variable())
                    .build());
        }
    }

    private static CodeBlock keep(Field field) {
        CodeJoiner out = new CodeJoiner();
        if (field.encoding() == Encoding.PLAIN) {
            Members.keep(out, field, field.variable());
        } else {
            out.text("this." + field.variable() + " = " + field.variable() + ";\n");
        }
        return out.text("return this;\n").join();
    }

    private MethodSpec typed(Field field, TypedAccessor typed) {
        return switch (typed.type()) {
            case VALUE -> value(field, typed.name());
            case ELEMENTS -> elements(field, typed.name());
            case INSTANT -> time(field, typed, "point in time; sent in whole seconds");
            case LOCAL_DATE_TIME -> time(field, typed, "date and time of day on the platform's clock, in GMT+8");
        };
    }

    /** Takes the value itself and keeps its text. */
    private MethodSpec value(Field field, String name) {
        return setter(name, field, JavaTypes.of(field.type(), outer))
                .addJavadoc("Sets the text from the value itself.\n")
                .addStatement("this.$1N = $1N == null ? null : $2L", field.variable(), toText(field))
                .addStatement("return this")
                .build();
    }

    private static CodeBlock toText(Field field) {
        return switch (field.encoding()) {
            case JOINED -> CodeBlock.of("$1L.join($2N, $2S)", Marks.of(JavaTypes.WIRE_FORMAT), field.variable());
            case JSON_OBJECT -> CodeBlock.of("$L.write($N)", Marks.of(JavaTypes.JSON_WRITER), field.variable());
            case JSON_LIST -> CodeBlock.of("$L.writeList($N)", Marks.of(JavaTypes.JSON_WRITER), field.variable());
            case PLAIN, JSON_TEXT -> throw new IllegalStateException(field.encoding() + " has no typed value");
        };
    }

    /** The samples of the pages hand a single element to the setter of a list. A null alone can only mean the list. */
    private MethodSpec elements(Field field, String name) {
        TypeName element = field.type()
                .singleElement()
                .map(type -> JavaTypes.of(type, outer))
                .orElseThrow();
        MethodSpec.Builder setter = setter(name, field, element)
                .addJavadoc("Sets a list of these elements, as the samples of the pages write it.\n")
                .addParameter(ArrayTypeName.of(element), "more")
                .varargs();
        return field.encoding() == Encoding.PLAIN
                ? setter.addStatement("this.$1N = $2L.of($1N, more)", field.variable(), Marks.of(JavaTypes.LISTS))
                        .addStatement("return this")
                        .build()
                : setter.addStatement("return $N($L.of($N, more))", name, Marks.of(JavaTypes.LISTS), field.variable())
                        .build();
    }

    private MethodSpec time(Field field, TypedAccessor typed, String meaning) {
        return setter(typed.name(), field, Members.time(typed.type()))
                .addJavadoc("Sets the $L.\n", meaning)
                .addStatement("this.$1N = $2L.from($1N)", field.variable(), Marks.of(JavaTypes.DATES))
                .addStatement("return this")
                .build();
    }

    private MethodSpec.Builder setter(String name, Field field, TypeName type) {
        return MethodSpec.methodBuilder(name)
                .addModifiers(PUBLIC)
                .returns(self)
                .addParameter(Members.nullable(type), field.variable());
    }
}
