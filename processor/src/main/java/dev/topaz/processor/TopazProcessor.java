package dev.topaz.processor;

import com.google.auto.service.AutoService;
import dev.topaz.generate.CatalogPlace;
import dev.topaz.generate.emit.JavaTypes;
import dev.topaz.spec.DocumentKind;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.Processor;
import javax.annotation.processing.RoundEnvironment;
import javax.annotation.processing.SupportedAnnotationTypes;
import javax.annotation.processing.SupportedOptions;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;

/** The compiler plug-in: hands the annotated types of each round to the step that generates for them. */
@AutoService(Processor.class)
@SupportedAnnotationTypes({JavaTypes.TOP_APIS, JavaTypes.TOP_MESSAGES, JavaTypes.PREPARED_SPECS})
@SupportedOptions(SpecPlaces.OPTION)
public final class TopazProcessor extends AbstractProcessor {
    private final CatalogPlace catalog = new CatalogPlace(TopazProcessor.class.getClassLoader());
    private Optional<PreparedPlaces> prepared = Optional.empty();
    private Optional<CompilerSources> sources = Optional.empty();

    /** Made by the compiler, through its service loader. */
    public TopazProcessor() {}

    @Override
    public SourceVersion getSupportedSourceVersion() {
        return SourceVersion.latestSupported();
    }

    @Override
    public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
        PreparedPlaces places = prepared.orElseGet(() -> new PreparedPlaces(processingEnv.getFiler()));
        prepared = Optional.of(places);
        CompilerSources written = sources.orElseGet(() -> new CompilerSources(processingEnv.getFiler()));
        sources = Optional.of(written);
        annotated(annotations, JavaTypes.PREPARED_SPECS, round).forEach(places::add);
        for (DocumentKind kind : DocumentKind.values()) {
            new GenerationStep(kind, processingEnv, places, catalog)
                    .run(annotated(annotations, GenerationStep.annotation(kind), round), written);
        }
        if (round.processingOver()) {
            Report report = new Report(processingEnv.getMessager());
            catalog.topics().note().ifPresent(report::note);
            catalog.note().ifPresent(report::note);
        }
        return false;
    }

    private static Set<TypeElement> annotated(
            Set<? extends TypeElement> annotations, String name, RoundEnvironment round) {
        return annotations.stream()
                .filter(annotation -> annotation.getQualifiedName().contentEquals(name))
                .flatMap(annotation -> ElementFilter.typesIn(round.getElementsAnnotatedWith(annotation)).stream())
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }
}
