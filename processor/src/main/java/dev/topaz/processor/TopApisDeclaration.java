package dev.topaz.processor;

import dev.topaz.spec.place.NamePattern;
import java.util.Collection;
import java.util.List;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.TypeElement;

/**
 * One {@code @TopApis} annotation as written.
 *
 * @param chosen the names and patterns to generate
 * @param excepted the names and patterns to leave out
 * @param shared the names of the types that the APIs of the package share
 */
record TopApisDeclaration(
        TypeElement type,
        AnnotationMirror annotation,
        List<Entry> chosen,
        List<Entry> excepted,
        List<Entry> shared) {
    /** One name or pattern, and the place in the source where it is written. */
    record Entry(String text, AnnotationValue at) {
        private static final String ANY = "*";

        /** A pattern fits names; a name stands for itself, known or not. */
        boolean isPattern() {
            return text.contains(ANY);
        }

        NamePattern pattern() {
            return NamePattern.of(text);
        }

        /** Those of the names that this entry means. */
        List<String> among(Collection<String> names) {
            return names.stream().filter(pattern()::matches).toList();
        }
    }

    static TopApisDeclaration of(TypeElement type, AnnotationMirror annotation) {
        return new TopApisDeclaration(
                type,
                annotation,
                entries(annotation, "value"),
                entries(annotation, "except"),
                entries(annotation, "sharedTypes"));
    }

    private static List<Entry> entries(AnnotationMirror annotation, String member) {
        return Mirrors.values(annotation, member).stream()
                .map(value -> new Entry(String.valueOf(value.getValue()), value))
                .toList();
    }
}
