package dev.topaz.processor.emit;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.CodeBlock;
import dev.topaz.model.ApiModel;
import java.util.List;

/** What stands above the generated top-level classes. */
final class TypeDocs {
    private TypeDocs() {}

    /** @param role how the class relates to the API, such as {@code The request of} */
    static CodeBlock of(ApiModel api, String role) {
        CodeBlock.Builder out = CodeBlock.builder()
                .add("$L {@code $L}.\n\n<p>", role, Javadocs.line(api.apiName()))
                .add(Javadocs.of(api.doc()));
        if (isWebAddress(api.source())) {
            out.add("\n@see <a href=\"$L\">$L</a>\n", Javadocs.line(api.source()), "the document");
        }
        return out.build();
    }

    static AnnotationSpec generatedFrom(String apiName) {
        return generatedFrom(List.of(apiName));
    }

    static AnnotationSpec generatedFrom(List<String> apiNames) {
        AnnotationSpec.Builder generated = AnnotationSpec.builder(JavaTypes.GENERATED);
        apiNames.forEach(name -> generated.addMember("value", "$S", name));
        return generated.build();
    }

    /** Anything else would not be a link; quotes would end the attribute. */
    private static boolean isWebAddress(String source) {
        return source.matches("https?://[^\\s\"'<>]+");
    }
}
