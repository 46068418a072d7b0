package dev.topaz.processor;

import dev.topaz.generate.ApiEntry;
import dev.topaz.generate.ClientDeclaration;
import java.util.List;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.TypeElement;

/**
 * One {@code @TopApis} annotation as written, with its places in the source.
 *
 * @param chosen the names and patterns to generate
 * @param excepted the names and patterns to leave out
 */
record TopApisDeclaration(
        TypeElement type,
        AnnotationMirror annotation,
        List<? extends AnnotationValue> chosen,
        List<? extends AnnotationValue> excepted) {
    static TopApisDeclaration of(TypeElement type, AnnotationMirror annotation) {
        return new TopApisDeclaration(
                type, annotation, Mirrors.values(annotation, "value"), Mirrors.values(annotation, "except"));
    }

    /** Returns what it asks for. */
    ClientDeclaration asked() {
        return ClientDeclaration.of(nameInPackage(type), texts(chosen), texts(excepted));
    }

    /** Returns where an entry is written. */
    AnnotationValue at(ApiEntry entry) {
        return switch (entry.role()) {
            case CHOOSES -> chosen.get(entry.index());
            case EXCEPTS -> excepted.get(entry.index());
        };
    }

    private static List<String> texts(List<? extends AnnotationValue> values) {
        return values.stream().map(value -> String.valueOf(value.getValue())).toList();
    }

    /** As code of the package names the type: {@code Outer.Shop} where it is nested. */
    private static String nameInPackage(TypeElement type) {
        return type.getEnclosingElement() instanceof TypeElement outer
                ? nameInPackage(outer) + "." + type.getSimpleName()
                : type.getSimpleName().toString();
    }
}
