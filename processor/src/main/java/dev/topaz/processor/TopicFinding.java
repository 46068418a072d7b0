package dev.topaz.processor;

import dev.topaz.spec.Problem;
import java.util.Optional;
import javax.annotation.processing.Messager;
import javax.lang.model.element.AnnotationValue;
import javax.tools.Diagnostic;

/** A problem of a topic, and the word of the annotation that led to it. */
record TopicFinding(Problem problem, TopMessagesDeclaration declaration, Optional<? extends AnnotationValue> at) {
    /** Tells the user, with the caret on the word. */
    void report(Messager messager) {
        at.ifPresentOrElse(
                entry -> messager.printMessage(
                        Diagnostic.Kind.ERROR, problem.toString(), declaration.type(), declaration.annotation(), entry),
                () -> messager.printMessage(
                        Diagnostic.Kind.ERROR, problem.toString(), declaration.type(), declaration.annotation()));
    }
}
