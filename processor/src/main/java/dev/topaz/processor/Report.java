package dev.topaz.processor;

import dev.topaz.spec.Problem;
import javax.annotation.processing.Messager;
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

    void error(Finding finding) {
        Problem problem = finding.problem();
        TopApisDeclaration declaration = finding.declaration();
        finding.entry()
                .ifPresentOrElse(
                        entry -> messager.printMessage(
                                Diagnostic.Kind.ERROR,
                                problem.toString(),
                                declaration.type(),
                                declaration.annotation(),
                                entry.at()),
                        () -> messager.printMessage(
                                Diagnostic.Kind.ERROR,
                                problem.toString(),
                                declaration.type(),
                                declaration.annotation()));
    }
}
