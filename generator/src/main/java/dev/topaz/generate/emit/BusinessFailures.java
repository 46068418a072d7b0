package dev.topaz.generate.emit;

import static javax.lang.model.element.Modifier.PROTECTED;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import dev.topaz.model.BusinessStatus;
import dev.topaz.model.Field;
import dev.topaz.model.FieldPath;
import java.util.List;
import java.util.Optional;

/** Prints how a response reads the second envelope, and what a client says of it. */
final class BusinessFailures {
    private static final String NEXT = "," + Marks.SPACE;

    private BusinessFailures() {}

    /** The override that hands the documented fields to the runtime. Getters, because Java 8 has no nest mates. */
    static MethodSpec reader(BusinessStatus status) {
        CodeBlock read = CodeBlock.of(
                "failureUnless($L" + NEXT + "$L" + NEXT + "$L" + NEXT + "$L)",
                value(status, Optional.of(status.flag())),
                value(status, status.code()),
                value(status, status.message()),
                value(status, status.remedy()));
        CodeBlock guarded = status.envelope()
                .map(object -> CodeBlock.of("this.$N == null ? null : $L", object.variable(), read))
                .orElse(read);
        return MethodSpec.methodBuilder("readBusinessFailure")
                .addAnnotation(Override.class)
                .addModifiers(PROTECTED)
                .returns(Members.nullable(JavaTypes.BUSINESS_FAILURE))
                .addStatement("return $L", guarded)
                .build();
    }

    /** The object around all of them is known to be there; one beside the flag is not. */
    private static CodeBlock value(BusinessStatus status, Optional<FieldPath> path) {
        if (path.isEmpty()) {
            return CodeBlock.of("null");
        }
        List<Field> steps = path.get().steps();
        CodeBlock.Builder out = CodeBlock.builder();
        CodeBlock value = CodeBlock.of("this.$N", steps.get(0).variable());
        for (int i = 1; i < steps.size(); i++) {
            if (i > 1 || status.envelope().isEmpty()) {
                out.add("$L == null ? null : ", value);
            }
            value = CodeBlock.of("$L.$N()", value, steps.get(i).accessors().getter());
        }
        return out.add(value).build();
    }

    /** The tag of a method that throws such a failure. By its full name: ECJ warns of an import that only Javadoc uses. */
    static CodeBlock thrown(BusinessStatus status) {
        return CodeBlock.of(
                "@throws $L if the answer says {@code $L = false}\n",
                JavaTypes.TOP_BUSINESS_EXCEPTION.canonicalName(),
                Javadocs.line(status.path()));
    }
}
