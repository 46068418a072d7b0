package dev.topaz.generate.emit;

import static javax.lang.model.element.Modifier.FINAL;
import static javax.lang.model.element.Modifier.PUBLIC;
import static javax.lang.model.element.Modifier.STATIC;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;
import dev.topaz.model.Struct;
import dev.topaz.model.TopicModel;

/** Prints the content of a topic's messages and its nested classes: immutable, each with a builder that also reads it. */
final class ContentEmitter {
    private static final String TOPIC = "TOPIC";

    private final TopicModel topic;
    private final ClassName self;

    ContentEmitter(TopicModel topic, String packageName) {
        this.topic = topic;
        this.self = ClassName.get(packageName, topic.content().className());
    }

    TypeSpec.Builder emit() {
        TypeSpec.Builder out = TypeSpec.classBuilder(self)
                .addJavadoc(TypeDocs.of(topic))
                .addAnnotation(TypeDocs.generatedFrom(topic.topic()))
                .addModifiers(PUBLIC, FINAL)
                .superclass(JavaTypes.MESSAGE_CONTENT)
                .addField(FieldSpec.builder(String.class, TOPIC, PUBLIC, STATIC, FINAL)
                        .addJavadoc("The topic.\n")
                        .initializer("$S", topic.topic())
                        .build());
        ContentMembers members = new ContentMembers(self, self, topic.content().shape());
        members.addFields(out);
        out.addMethod(fromJson()).addMethod(ContentMembers.builderOf(self)).addMethod(topicName());
        members.addMethods(out);
        out.addType(new ContentBuilderEmitter(self, self, topic.content().shape()).emit());
        topic.content().structs().forEach(struct -> out.addType(nested(struct)));
        return out;
    }

    private TypeSpec nested(Struct struct) {
        ClassName name = self.nestedClass(struct.className());
        TypeSpec.Builder out = TypeSpec.classBuilder(name)
                .addJavadoc(TypeDocs.of(struct))
                .addModifiers(PUBLIC, STATIC, FINAL)
                .addSuperinterface(JavaTypes.WIRE_OBJECT);
        ContentMembers members = new ContentMembers(name, self, struct.shape());
        members.addFields(out);
        out.addMethod(ContentMembers.reader(name)).addMethod(ContentMembers.builderOf(name));
        members.addMethods(out);
        out.addMethod(MethodSpec.methodBuilder("toString")
                .addAnnotation(Override.class)
                .addModifiers(PUBLIC)
                .returns(String.class)
                .addStatement("return $L.of($S, this)", Marks.of(JavaTypes.DESCRIPTION), struct.className())
                .build());
        return out.addType(new ContentBuilderEmitter(name, self, struct.shape()).emit())
                .build();
    }

    private MethodSpec fromJson() {
        return MethodSpec.methodBuilder("fromJson")
                .addJavadoc(
                        "Reads the content of a message.\n\n@throws $L when the text is not one JSON object, or a value is not"
                                + " of the documented type\n",
                        // ECJ warns of an import that only Javadoc uses.
                        JavaTypes.MESSAGE_EXCEPTION.canonicalName())
                .addModifiers(PUBLIC, STATIC)
                .returns(self)
                .addParameter(String.class, "json")
                .addStatement("return read($N, json, Builder::new).build()", TOPIC)
                .build();
    }

    private static MethodSpec topicName() {
        return MethodSpec.methodBuilder("topic")
                .addAnnotation(Override.class)
                .addModifiers(PUBLIC)
                .returns(String.class)
                .addCode(CodeBlock.of("return $N;\n", TOPIC))
                .build();
    }
}
