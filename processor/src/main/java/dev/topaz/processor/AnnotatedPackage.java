package dev.topaz.processor;

import dev.topaz.generate.Declaration;
import dev.topaz.generate.Finding;
import dev.topaz.generate.Generation;
import dev.topaz.generate.emit.SourceFile;
import dev.topaz.spec.Location;
import dev.topaz.spec.Problem;
import java.io.IOException;
import java.io.Writer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.annotation.processing.Filer;
import javax.annotation.processing.FilerException;
import javax.lang.model.element.Element;

/** The annotations of one package: generates what they ask for into the compiler's folder, and reports each problem where it came from. */
final class AnnotatedPackage {
    private final Map<Declaration, AnnotatedDeclaration> declarations = new LinkedHashMap<>();
    private final Filer filer;

    AnnotatedPackage(List<AnnotatedDeclaration> declarations, Filer filer) {
        declarations.forEach(each -> this.declarations.put(each.asked(), each));
        this.filer = filer;
    }

    void generate(Generation generation, Report report) {
        generation.run(List.copyOf(declarations.keySet()), this::write).forEach(finding -> report(finding, report));
    }

    private void report(Finding finding, Report report) {
        AnnotatedDeclaration declaration = declarationOf(finding.declaration());
        finding.entry()
                .ifPresentOrElse(
                        entry -> report.error(finding.problem(), declaration, declaration.at(entry)),
                        () -> report.error(finding.problem(), declaration));
    }

    /** @param askedBy what incremental builds need to know: which annotated types the file is there for */
    private Optional<Problem> write(SourceFile file, List<Declaration> askedBy) {
        Element[] origins =
                askedBy.stream().map(asked -> declarationOf(asked).type()).toArray(Element[]::new);
        try (Writer out = filer.createSourceFile(file.className(), origins).openWriter()) {
            out.write(file.text());
            return Optional.empty();
        } catch (FilerException e) {
            return problem(
                    ProcessorProblem.CLASS_EXISTS,
                    "the class " + file.className() + " exists already: " + e.getMessage(),
                    "rename that class, or move one of them to another package");
        } catch (IOException e) {
            return problem(ProcessorProblem.NOT_WRITTEN, String.valueOf(e.getMessage()), "");
        }
    }

    private AnnotatedDeclaration declarationOf(Declaration asked) {
        return Optional.ofNullable(declarations.get(asked)).orElseThrow();
    }

    private static Optional<Problem> problem(Problem.Code code, String text, String hint) {
        return Optional.of(new Problem(code, text, Location.NONE, hint));
    }
}
