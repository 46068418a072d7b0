package dev.topaz.generate.emit;

import static javax.lang.model.element.Modifier.ABSTRACT;
import static javax.lang.model.element.Modifier.FINAL;
import static javax.lang.model.element.Modifier.PROTECTED;
import static javax.lang.model.element.Modifier.PUBLIC;
import static javax.lang.model.element.Modifier.STATIC;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeSpec;
import dev.topaz.model.HandlerModel;
import dev.topaz.model.TopicModel;
import java.util.Arrays;
import java.util.Collections;

/** Prints the handler of the topics that one annotation names. Its methods are abstract: a topic that nobody handles does not compile. */
final class HandlerEmitter {
    private static final String UNKNOWN_TOPIC = "unknownTopic";
    private static final String HANDLE = "handle";
    private static final String CONTENT = "content";
    private static final String MESSAGE = "message";

    private final HandlerModel handler;
    private final String packageName;

    HandlerEmitter(HandlerModel handler, String packageName) {
        this.handler = handler;
        this.packageName = packageName;
    }

    TypeSpec.Builder emit() {
        TypeSpec.Builder out = TypeSpec.classBuilder(handler.className())
                .addJavadoc(
                        "Hands each message to the method of its topic. Every topic that {@link $L} names has one.\n",
                        handler.annotatedType())
                .addAnnotation(AnnotationSpec.builder(JavaTypes.GENERATED)
                        .addMember("value", "$S", handler.annotatedType())
                        .build())
                .addModifiers(PUBLIC, ABSTRACT)
                .addSuperinterface(JavaTypes.MESSAGE_HANDLER)
                .addMethod(MethodSpec.constructorBuilder()
                        .addJavadoc("For subclasses, which handle the messages.\n")
                        .addModifiers(PROTECTED)
                        .build())
                .addMethod(topics())
                .addMethod(dispatch());
        handler.topics().forEach(topic -> out.addMethod(method(topic)));
        return out.addMethod(unknownTopic());
    }

    private MethodSpec topics() {
        CodeBlock names = handler.topics().stream()
                .map(topic -> CodeBlock.of("$L.TOPIC", Marks.of(content(topic))))
                .collect(CodeBlock.joining("," + Marks.SPACE));
        return MethodSpec.methodBuilder("topics")
                .addJavadoc("Returns the topics that have a method, in alphabetical order.\n")
                .addModifiers(PUBLIC, STATIC)
                .returns(ParameterizedTypeName.get(JavaTypes.LIST, JavaTypes.STRING))
                .addStatement(
                        "return $L.unmodifiableList($L.asList($L))",
                        Marks.of(Collections.class),
                        Marks.of(Arrays.class),
                        names)
                .build();
    }

    private MethodSpec dispatch() {
        return MethodSpec.methodBuilder(HANDLE)
                .addAnnotation(Override.class)
                .addModifiers(PUBLIC, FINAL)
                .addParameter(JavaTypes.MESSAGE, MESSAGE)
                .addException(Exception.class)
                .addCode(cases())
                .build();
    }

    private CodeBlock cases() {
        CodeBlock.Builder cases = CodeBlock.builder().add("switch ($N.getTopic()) {\n$>", MESSAGE);
        for (TopicModel topic : handler.topics()) {
            cases.add("case $L.TOPIC:\n$>", Marks.of(content(topic)))
                    .add(
                            "$N($L.fromJson($N.getContent()), $N);\n",
                            topic.methodName(),
                            Marks.of(content(topic)),
                            MESSAGE,
                            MESSAGE)
                    .add("break;\n$<");
        }
        return cases.add("default:\n$>$N($N);\nbreak;\n$<", UNKNOWN_TOPIC, MESSAGE)
                .add("$<}\n")
                .build();
    }

    private MethodSpec method(TopicModel topic) {
        String title = Javadocs.line(topic.doc().text().lines().findFirst().orElse(""));
        return MethodSpec.methodBuilder(topic.methodName())
                .addJavadoc(
                        "$L{@code $L}. The message is confirmed after the method returns.\n\n",
                        title.isEmpty() ? "" : title + ": ",
                        Javadocs.line(topic.topic()))
                .addJavadoc(
                        "@throws $L when the message could not be handled: it is delivered again\n",
                        Marks.of(Exception.class))
                .addModifiers(PROTECTED, ABSTRACT)
                .addParameter(content(topic), CONTENT)
                .addParameter(JavaTypes.MESSAGE, MESSAGE)
                .addException(Exception.class)
                .build();
    }

    private static MethodSpec unknownTopic() {
        return MethodSpec.methodBuilder(UNKNOWN_TOPIC)
                .addJavadoc(
                        "Handles a message of a topic that has no method here. It is confirmed after the method returns.\n\n")
                .addJavadoc("@throws $L when the message is not to be confirmed\n", Marks.of(Exception.class))
                .addModifiers(PROTECTED, ABSTRACT)
                .addParameter(JavaTypes.MESSAGE, MESSAGE)
                .addException(Exception.class)
                .build();
    }

    private ClassName content(TopicModel topic) {
        return ClassName.get(packageName, topic.content().className());
    }
}
