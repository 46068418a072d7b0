package dev.topaz.processor;

import dev.topaz.generate.emit.SourceLevel;
import dev.topaz.generate.emit.Sources;
import dev.topaz.spec.Location;
import dev.topaz.spec.Problem;
import dev.topaz.spec.place.SpecSource;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.TypeElement;
import org.jspecify.annotations.Nullable;

/** What the processor does with {@code @TopMessages}. */
final class MessageStep {
    private final ProcessingEnvironment compiler;
    private final CatalogTopicsPlace catalog = new CatalogTopicsPlace(TopazProcessor.class.getClassLoader());

    MessageStep(ProcessingEnvironment compiler) {
        this.compiler = compiler;
    }

    /**
     * Generates what the annotated types ask for.
     *
     * @param places where specs of APIs are looked for; the topics are beside them
     */
    void run(Set<TypeElement> types, SourceLevel level, List<SpecSource> places) {
        List<SpecSource> topics = new ArrayList<>();
        places.forEach(place -> topics.add(place.topics()));
        topics.add(catalog);
        TopicFinder specs = new TopicFinder(topics);
        byPackage(types)
                .forEach((packageName, declarations) -> generate(
                                new TopicGeneration(new Sources(packageName, level), specs, compiler.getFiler()),
                                declarations)
                        .forEach(finding -> finding.report(compiler.getMessager())));
    }

    /** Returns what the user should know of topics that came from the catalogue. */
    Optional<String> note() {
        return catalog.note();
    }

    private static List<TopicFinding> generate(TopicGeneration generation, List<TopMessagesDeclaration> declarations) {
        try {
            return generation.run(declarations);
        } catch (UncheckedIOException e) {
            @Nullable Throwable cause = e.getCause();
            String message = e.getMessage() + (cause == null ? "" : ": " + cause.getMessage());
            Problem problem = new Problem(ProcessorProblem.NOT_READ, message, Location.NONE, "");
            return List.of(new TopicFinding(problem, declarations.get(0), Optional.empty()));
        }
    }

    private Map<String, List<TopMessagesDeclaration>> byPackage(Set<TypeElement> types) {
        Map<String, List<TopMessagesDeclaration>> declarations = new TreeMap<>();
        for (TypeElement type : types) {
            String packageName = compiler.getElementUtils()
                    .getPackageOf(type)
                    .getQualifiedName()
                    .toString();
            declarations.computeIfAbsent(packageName, name -> new ArrayList<>()).add(TopMessagesDeclaration.of(type));
        }
        return declarations;
    }
}
