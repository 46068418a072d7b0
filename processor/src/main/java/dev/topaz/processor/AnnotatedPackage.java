package dev.topaz.processor;

import dev.topaz.generate.Declaration;
import dev.topaz.generate.Finding;
import dev.topaz.generate.Generation;
import dev.topaz.generate.emit.SourceFile;
import dev.topaz.spec.Problem;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.lang.model.element.Element;

/** The annotations of one package: generates what they ask for into the compiler's folder, and reports each problem where it came from. */
final class AnnotatedPackage {
    private final Map<Declaration, AnnotatedDeclaration> declarations = new LinkedHashMap<>();
    private final CompilerSources sources;

    AnnotatedPackage(List<AnnotatedDeclaration> declarations, CompilerSources sources) {
        declarations.forEach(each -> this.declarations.put(each.asked(), each));
        this.sources = sources;
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

    private Optional<Problem> write(SourceFile file, List<Declaration> askedBy) {
        return sources.write(
                file, askedBy.stream().map(asked -> declarationOf(asked).type()).toArray(Element[]::new));
    }

    private AnnotatedDeclaration declarationOf(Declaration asked) {
        return Optional.ofNullable(declarations.get(asked)).orElseThrow();
    }
}
