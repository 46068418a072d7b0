package dev.topaz.processor;

import dev.topaz.generate.Declaration;
import dev.topaz.generate.emit.JavaTypes;
import dev.topaz.spec.DocumentKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.RoundEnvironment;
import javax.annotation.processing.SupportedAnnotationTypes;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;

/** Reads the declarations of sources and generates nothing. */
@SupportedAnnotationTypes(JavaTypes.TOP_APIS)
final class DeclarationReader extends AbstractProcessor {
    /** A declaration with its package. */
    record Declared(String packageName, Declaration client) {}

    private final List<Declared> declared = new ArrayList<>();

    List<Declared> declared() {
        return declared;
    }

    @Override
    public SourceVersion getSupportedSourceVersion() {
        return SourceVersion.latestSupported();
    }

    @Override
    public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
        for (TypeElement annotation : annotations) {
            for (TypeElement type : ElementFilter.typesIn(round.getElementsAnnotatedWith(annotation))) {
                String packageName =
                        processingEnv.getElementUtils().getPackageOf(type).toString();
                declared.add(new Declared(
                        packageName,
                        AnnotatedDeclaration.of(DocumentKind.API, type, Mirrors.of(type, JavaTypes.TOP_APIS))
                                .asked()));
            }
        }
        return false;
    }
}
