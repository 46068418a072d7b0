package dev.topaz.processor;

import com.google.auto.service.AutoService;
import dev.topaz.generate.CatalogPlace;
import dev.topaz.generate.DeclarationSyntax;
import dev.topaz.generate.PackageGeneration;
import dev.topaz.generate.SpecFinder;
import dev.topaz.generate.emit.JavaTypes;
import dev.topaz.generate.emit.SourceLevel;
import dev.topaz.generate.emit.Sources;
import dev.topaz.spec.Location;
import dev.topaz.spec.Problem;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.Processor;
import javax.annotation.processing.RoundEnvironment;
import javax.annotation.processing.SupportedAnnotationTypes;
import javax.annotation.processing.SupportedOptions;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;
import javax.tools.Diagnostic;

/** The compiler plug-in: the only class here that touches the compiler's world. */
@AutoService(Processor.class)
@SupportedAnnotationTypes({JavaTypes.TOP_APIS, JavaTypes.TOP_MESSAGES, JavaTypes.PREPARED_SPECS})
@SupportedOptions(SpecPlaces.OPTION)
public final class TopazProcessor extends AbstractProcessor {
    /** The oldest Java that generated code is written in. */
    private static final SourceVersion OLDEST = SourceVersion.RELEASE_8;

    /** How an annotation is written, for messages. */
    private static final DeclarationSyntax SYNTAX = new DeclarationSyntax(
            "@TopApis", "@TopApis(\"taobao.bcpush.isv.event.emit\")", "-A" + SpecPlaces.OPTION + "=<path>");

    private final CatalogPlace catalog = new CatalogPlace(TopazProcessor.class.getClassLoader());
    private Optional<PreparedPlaces> prepared = Optional.empty();
    private Optional<MessageStep> messages = Optional.empty();

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
        annotated(annotations, JavaTypes.PREPARED_SPECS, round).forEach(places::add);
        declarationsByPackage(annotated(annotations, JavaTypes.TOP_APIS, round))
                .forEach((packageName, declarations) -> generate(packageName, declarations, places));
        MessageStep step = messages.orElseGet(() -> new MessageStep(processingEnv));
        messages = Optional.of(step);
        generateMessages(annotated(annotations, JavaTypes.TOP_MESSAGES, round), step, places);
        if (round.processingOver()) {
            step.note().ifPresent(new Report(processingEnv.getMessager())::note);
            catalog.note().ifPresent(new Report(processingEnv.getMessager())::note);
        }
        return false;
    }

    private void generate(String packageName, List<TopApisDeclaration> declarations, PreparedPlaces places) {
        Report report = new Report(processingEnv.getMessager());
        if (processingEnv.getSourceVersion().compareTo(OLDEST) < 0) {
            report.error(failure(ProcessorProblem.SOURCE_LEVEL, sourceLevel()), declarations.get(0));
            return;
        }
        try {
            SpecFinder specs = new SpecFinder(SpecPlaces.of(processingEnv, places, catalog), places, SYNTAX);
            new AnnotatedPackage(declarations, processingEnv.getFiler())
                    .generate(new PackageGeneration(new Sources(packageName, level()), specs, catalog), report);
        } catch (UncheckedIOException e) {
            report.error(failure(ProcessorProblem.NOT_READ, e.getMessage() + ": " + reason(e)), declarations.get(0));
        } catch (RuntimeException e) {
            // Whatever it is, it is our mistake; without this the compiler would print it as one of its own.
            report.error(failure(ProcessorProblem.INTERNAL_ERROR, "Topaz failed: " + e + at(e)), declarations.get(0));
        }
    }

    private void generateMessages(Set<TypeElement> types, MessageStep step, PreparedPlaces places) {
        if (types.isEmpty()) {
            return;
        }
        try {
            step.run(types, level(), SpecPlaces.of(processingEnv, places, catalog));
        } catch (RuntimeException e) {
            // Whatever it is, it is our mistake or a place that is not there; without this the compiler would print it
            // as its own.
            processingEnv
                    .getMessager()
                    .printMessage(
                            Diagnostic.Kind.ERROR,
                            "Topaz failed: " + e + at(e),
                            types.iterator().next());
        }
    }

    private SourceLevel level() {
        return processingEnv.getSourceVersion() == SourceVersion.RELEASE_8 ? SourceLevel.JAVA_8 : SourceLevel.NEWER;
    }

    private String sourceLevel() {
        String level = processingEnv.getSourceVersion().name().replace("RELEASE_", "");
        return "Topaz generates Java 8, and the source level is " + level
                + ": raise it (maven.compiler.release, or -source)";
    }

    private static Problem failure(ProcessorProblem code, String message) {
        String hint = code == ProcessorProblem.INTERNAL_ERROR ? "this is a bug of Topaz: please report it" : "";
        return new Problem(code, message, Location.NONE, hint);
    }

    private static String reason(UncheckedIOException e) {
        return e.getCause() == null ? "" : String.valueOf(e.getCause().getMessage());
    }

    private static String at(RuntimeException e) {
        return e.getStackTrace().length == 0 ? "" : " at " + e.getStackTrace()[0];
    }

    private static Set<TypeElement> annotated(
            Set<? extends TypeElement> annotations, String name, RoundEnvironment round) {
        return annotations.stream()
                .filter(annotation -> annotation.getQualifiedName().contentEquals(name))
                .flatMap(annotation -> ElementFilter.typesIn(round.getElementsAnnotatedWith(annotation)).stream())
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private Map<String, List<TopApisDeclaration>> declarationsByPackage(Set<TypeElement> types) {
        Map<String, List<TopApisDeclaration>> declarations = new TreeMap<>();
        for (TypeElement type : types) {
            String packageName = processingEnv
                    .getElementUtils()
                    .getPackageOf(type)
                    .getQualifiedName()
                    .toString();
            declarations
                    .computeIfAbsent(packageName, name -> new ArrayList<>())
                    .add(TopApisDeclaration.of(type, Mirrors.of(type, JavaTypes.TOP_APIS)));
        }
        return declarations;
    }
}
