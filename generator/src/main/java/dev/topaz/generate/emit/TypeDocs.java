package dev.topaz.generate.emit;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.CodeBlock;
import dev.topaz.model.ApiModel;
import dev.topaz.model.Doc;
import dev.topaz.model.Field;
import dev.topaz.model.Struct;
import dev.topaz.model.TopicModel;
import java.util.List;
import java.util.regex.Pattern;

/** What stands above generated classes and their getters. */
final class TypeDocs {
    private static final Pattern WEB_ADDRESS = Pattern.compile("https?://[^\\s\"'<>]+");

    private TypeDocs() {}

    /** @param role how the class relates to the API, such as {@code The request of} */
    static CodeBlock of(ApiModel api, String role) {
        return of(role, api.apiName(), api.doc(), api.source());
    }

    static CodeBlock of(TopicModel topic) {
        return of("The content of a message of the topic", topic.topic(), topic.doc(), topic.source());
    }

    private static CodeBlock of(String role, String name, Doc doc, String source) {
        CodeBlock.Builder out =
                CodeBlock.builder().add(Javadocs.of(role + " {@code " + Javadocs.line(name) + "}", doc));
        if (isWebAddress(source)) {
            out.add("\n@see <a href=\"$L\">$L</a>\n", Javadocs.line(source), "the document");
        }
        return out.build();
    }

    static CodeBlock of(Struct struct) {
        return Javadocs.of(
                "An object of the documented type {@code " + Javadocs.line(struct.typeWord()) + "}", struct.doc());
    }

    /** The Javadoc of a getter that stands alone. */
    static CodeBlock getter(Field field) {
        return Javadocs.of("Returns {@code " + Javadocs.line(field.wireName()) + "}", field.doc());
    }

    /** The Javadoc of a getter beside a setter, which says the rest. */
    static CodeBlock shortGetter(Field field) {
        return CodeJoiner.of(
                "Returns the value of {@link #" + field.accessors().setter() + "}, or null if it was not set.\n");
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
        return WEB_ADDRESS.matcher(source).matches();
    }
}
