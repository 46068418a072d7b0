package dev.topaz.processor;

import dev.topaz.generate.ApiEntry;
import dev.topaz.generate.Declaration;
import dev.topaz.spec.DocumentKind;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.TypeElement;

/**
 * One annotation as written, {@code @TopApis} or {@code @TopMessages}, with its places in the source.
 *
 * @param kind what the annotation names
 * @param entries what is written for each of its elements
 */
record AnnotatedDeclaration(
        DocumentKind kind,
        TypeElement type,
        AnnotationMirror annotation,
        Map<ApiEntry.Role, List<? extends AnnotationValue>> entries) {
    static AnnotatedDeclaration of(DocumentKind kind, TypeElement type, AnnotationMirror annotation) {
        return new AnnotatedDeclaration(
                kind,
                type,
                annotation,
                Arrays.stream(ApiEntry.Role.values())
                        .collect(Collectors.toMap(
                                Function.identity(), role -> Mirrors.values(annotation, element(role)))));
    }

    /** Returns the element of the annotation; {@code @TopMessages} has the first two. */
    private static String element(ApiEntry.Role role) {
        return switch (role) {
            case CHOOSES -> "value";
            case EXCEPTS -> "except";
            case RETURNS_FAILURES -> "returnBusinessFailures";
            case SHARES -> "sharedTypes";
        };
    }

    /** Returns what it asks for. */
    Declaration asked() {
        return Declaration.of(kind, nameInPackage(type), texts(ApiEntry.Role.CHOOSES), texts(ApiEntry.Role.EXCEPTS))
                .returningFailures(texts(ApiEntry.Role.RETURNS_FAILURES))
                .sharing(texts(ApiEntry.Role.SHARES));
    }

    /** Returns where an entry is written. */
    AnnotationValue at(ApiEntry entry) {
        return entries(entry.role()).get(entry.index());
    }

    private List<? extends AnnotationValue> entries(ApiEntry.Role role) {
        return entries.getOrDefault(role, List.of());
    }

    private List<String> texts(ApiEntry.Role role) {
        return entries(role).stream()
                .map(value -> String.valueOf(value.getValue()))
                .toList();
    }

    /** As code of the package names the type: {@code Outer.Shop} where it is nested. */
    private static String nameInPackage(TypeElement type) {
        return type.getEnclosingElement() instanceof TypeElement outer
                ? nameInPackage(outer) + "." + type.getSimpleName()
                : type.getSimpleName().toString();
    }
}
