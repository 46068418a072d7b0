package dev.topaz.processor;

import dev.topaz.spec.Problem;
import javax.annotation.processing.Messager;
import javax.lang.model.element.AnnotationValue;
import javax.tools.Diagnostic;

/** Tells the user what was found, with the caret on the word of the annotation that led to it. */
final class Report {
    private final Messager messager;

    Report(Messager messager) {
        this.messager = messager;
    }

    /** Tells something that stops nothing and belongs to no place in the source. */
    void note(String text) {
        messager.printMessage(Diagnostic.Kind.NOTE, text);
    }

    /** Tells what one word of an annotation led to. */
    void error(Problem problem, AnnotatedDeclaration declaration, AnnotationValue at) {
        messager.printMessage(
                Diagnostic.Kind.ERROR, problem.toString(), declaration.type(), declaration.annotation(), at);
    }

    /** Tells what an annotation as a whole led to. */
    void error(Problem problem, AnnotatedDeclaration declaration) {
        messager.printMessage(Diagnostic.Kind.ERROR, problem.toString(), declaration.type(), declaration.annotation());
    }
}
