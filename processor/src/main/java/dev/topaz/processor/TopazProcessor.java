package dev.topaz.processor;

import com.google.auto.service.AutoService;
import dev.topaz.processor.emit.JavaTypes;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.ProcessingEnvironment;
import javax.annotation.processing.Processor;
import javax.annotation.processing.RoundEnvironment;
import javax.annotation.processing.SupportedAnnotationTypes;
import javax.annotation.processing.SupportedOptions;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;
import javax.tools.StandardLocation;

/** The compiler plug-in: the only class here that touches the compiler's world. */
@AutoService(Processor.class)
@SupportedAnnotationTypes(JavaTypes.TOP_APIS)
@SupportedOptions(TopazProcessor.SPECS_OPTION)
public final class TopazProcessor extends AbstractProcessor {
    /** Folders of spec files, separated by commas; looked into before anything else. */
    static final String SPECS_OPTION = "topaz.specs";

    /** Made by the compiler, through its service loader. */
    public TopazProcessor() {}

    @Override
    public SourceVersion getSupportedSourceVersion() {
        return SourceVersion.latestSupported();
    }

    @Override
    public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
        SpecFinder specs = new SpecFinder(places(processingEnv));
        Report report = new Report(processingEnv.getMessager());
        wishesByPackage(annotations, round)
                .forEach((packageName, wishes) -> new PackageGeneration(packageName, specs)
                        .run(wishes, processingEnv.getFiler())
                        .forEach(report::error));
        return false;
    }

    private Map<String, List<Wish>> wishesByPackage(Set<? extends TypeElement> annotations, RoundEnvironment round) {
        Map<String, List<Wish>> wishes = new TreeMap<>();
        for (TypeElement annotation : annotations) {
            for (TypeElement type : ElementFilter.typesIn(round.getElementsAnnotatedWith(annotation))) {
                String packageName = processingEnv
                        .getElementUtils()
                        .getPackageOf(type)
                        .getQualifiedName()
                        .toString();
                wishes.computeIfAbsent(packageName, name -> new ArrayList<>()).add(Wish.of(type, mirror(type)));
            }
        }
        return wishes;
    }

    private static AnnotationMirror mirror(Element type) {
        return type.getAnnotationMirrors().stream()
                .filter(each -> each.getAnnotationType().toString().equals(JavaTypes.TOP_APIS))
                .findFirst()
                .orElseThrow();
    }

    /** In the order in which they are asked: the nearer to the user, the earlier. */
    private static List<SpecSource> places(ProcessingEnvironment compiler) {
        String folders = compiler.getOptions().getOrDefault(SPECS_OPTION, "");
        Stream<SpecSource> named = Stream.of(folders.split(","))
                .map(String::strip)
                .filter(folder -> !folder.isEmpty())
                .map(folder -> new SpecFolder(Path.of(folder)));
        return Stream.concat(
                        named,
                        Stream.of(
                                new CompilerResources(
                                        compiler.getFiler(), StandardLocation.CLASS_OUTPUT, "the module's resources"),
                                new CompilerResources(
                                        compiler.getFiler(), StandardLocation.CLASS_PATH, "the class path"),
                                new BundledSpecs(TopazProcessor.class.getClassLoader())))
                .toList();
    }
}
