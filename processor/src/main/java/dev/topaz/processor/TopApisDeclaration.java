package dev.topaz.processor;

import java.util.Collection;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.TypeElement;

/**
 * One {@code @TopApis} annotation as written.
 *
 * @param chosen the names and patterns to generate
 * @param excepted the names and patterns to leave out
 */
record TopApisDeclaration(TypeElement type, AnnotationMirror annotation, List<Entry> chosen, List<Entry> excepted) {
    /** One name or pattern, and the place in the source where it is written. */
    record Entry(String text, AnnotationValue at) {
        private static final String ANY = "*";

        /** A pattern fits names; a name stands for itself, known or not. */
        boolean isPattern() {
            return text.contains(ANY);
        }

        /** Those of the names that this entry means. */
        List<String> among(Collection<String> names) {
            String regex = Stream.of(text.split("\\*", -1)).map(Pattern::quote).collect(Collectors.joining(".*"));
            return names.stream()
                    .filter(Pattern.compile(regex).asMatchPredicate())
                    .toList();
        }
    }

    static TopApisDeclaration of(TypeElement type, AnnotationMirror annotation) {
        return new TopApisDeclaration(type, annotation, entries(annotation, "value"), entries(annotation, "except"));
    }

    private static List<Entry> entries(AnnotationMirror annotation, String member) {
        return Mirrors.values(annotation, member).stream()
                .map(value -> new Entry(String.valueOf(value.getValue()), value))
                .toList();
    }
}
