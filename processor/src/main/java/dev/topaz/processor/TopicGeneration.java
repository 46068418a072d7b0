package dev.topaz.processor;

import dev.topaz.generate.AsciiSource;
import dev.topaz.generate.TopicSources;
import dev.topaz.generate.emit.SourceFile;
import dev.topaz.generate.emit.Sources;
import dev.topaz.spec.ApiSpec;
import dev.topaz.spec.Location;
import dev.topaz.spec.Problem;
import dev.topaz.spec.SpecReading;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import javax.annotation.processing.Filer;
import javax.annotation.processing.FilerException;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;

/**
 * Generates what the {@code @TopMessages} annotations of one package ask for.
 *
 * <p>A topic that two of them name is generated once; one with a problem is not generated at all, and then neither is a handler that
 * would lack its method.
 */
final class TopicGeneration {
    private final Sources sources;
    private final TopicFinder specs;
    private final Filer filer;
    private final Map<TopMessagesDeclaration, SelectedTopics> selections = new LinkedHashMap<>();
    private final List<TopicFinding> findings = new ArrayList<>();

    TopicGeneration(Sources sources, TopicFinder specs, Filer filer) {
        this.sources = sources;
        this.specs = specs;
        this.filer = filer;
    }

    /** Generates, and returns everything that was found wrong. */
    List<TopicFinding> run(List<TopMessagesDeclaration> declarations) {
        declarations.forEach(declaration -> selections.put(declaration, SelectedTopics.of(declaration, specs)));
        selections.values().forEach(selection -> findings.addAll(selection.findings()));
        TopicSources topics = resolve();
        topics.contents().forEach((topic, file) -> write(file, askedBy(topic), topic));
        selections.forEach((declaration, selection) -> topics.handler(
                        declaration.handlerName(),
                        declaration.nameInPackage(),
                        selection.topics().keySet())
                .ifPresent(file -> write(
                        file,
                        List.of(declaration.type()),
                        selection.topics().keySet().iterator().next())));
        return findings;
    }

    private TopicSources resolve() {
        Map<String, ApiSpec> read = new TreeMap<>();
        selections.values().stream()
                .flatMap(selection -> selection.topics().keySet().stream())
                .sorted()
                .distinct()
                .forEach(topic -> {
                    SpecReading reading = specs.find(topic);
                    reading.spec().ifPresent(spec -> read.put(topic, spec));
                    reading.problems().forEach(problem -> find(problem, topic));
                });
        List<String> taken = selections.keySet().stream()
                .map(TopMessagesDeclaration::handlerName)
                .toList();
        TopicSources topics = new TopicSources(read.values(), taken, sources);
        topics.problems().forEach((topic, problems) -> problems.forEach(problem -> find(problem, topic)));
        return topics;
    }

    /** @param origins the annotated types that asked for the file, which incremental builds need to know */
    private void write(SourceFile file, List<TypeElement> origins, String topic) {
        try (Writer out = filer.createSourceFile(file.className(), origins.toArray(Element[]::new))
                .openWriter()) {
            out.write(AsciiSource.of(file.text()));
        } catch (FilerException e) {
            String hint = "rename that class, or move one of them to another package";
            find(problem(ProcessorProblem.CLASS_EXISTS, e, hint), topic);
        } catch (IOException e) {
            find(problem(ProcessorProblem.NOT_WRITTEN, e, ""), topic);
        }
    }

    private static Problem problem(Problem.Code code, IOException cause, String hint) {
        return new Problem(code, String.valueOf(cause.getMessage()), Location.NONE, hint);
    }

    /** Files the problem under the first annotation that named the topic. */
    private void find(Problem problem, String topic) {
        for (Map.Entry<TopMessagesDeclaration, SelectedTopics> each : selections.entrySet()) {
            AnnotationValue entry = each.getValue().topics().get(topic);
            if (entry != null) {
                findings.add(new TopicFinding(problem, each.getKey(), Optional.of(entry)));
                return;
            }
        }
    }

    private List<TypeElement> askedBy(String topic) {
        return selections.entrySet().stream()
                .filter(each -> each.getValue().topics().containsKey(topic))
                .map(each -> each.getKey().type())
                .toList();
    }
}
