package dev.topaz.processor.emit;

import static javax.lang.model.element.Modifier.FINAL;
import static javax.lang.model.element.Modifier.PRIVATE;
import static javax.lang.model.element.Modifier.STATIC;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import dev.topaz.model.Field;
import dev.topaz.model.Shape;
import java.util.function.Function;

/** Prints how a class reads its fields off a cursor: the names that it knows, and a loop over those that are there. */
final class FieldReading {
    private static final String NAMES = "FIELDS";

    private FieldReading() {}

    static FieldSpec names(Shape shape) {
        CodeBlock wireNames = shape.onTheWire().stream()
                .map(field -> CodeBlock.of("$S", field.wireName()))
                .collect(CodeBlock.joining(",$W"));
        return FieldSpec.builder(JavaTypes.FIELD_NAMES, NAMES, PRIVATE, STATIC, FINAL)
                .initializer("$T.of($L)", JavaTypes.FIELD_NAMES, wireNames)
                .build();
    }

    /**
     * A loop over the fields that are there, each number the position of its name in the list above.
     *
     * @param value the expression that reads a field
     */
    static CodeBlock loop(Shape shape, Function<Field, CodeBlock> value) {
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
        int position = 0;
        for (Field field : shape.onTheWire()) {
            loop.add("case $L:\n$>this.$N = $L;\nbreak;\n$<", position++, field.variable(), value.apply(field));
        }
        return loop.add("default:\n$>throw new $T(field);\n$<", AssertionError.class)
                .add("$<}\n$<}\n")
                .build();
    }
}
