package dev.topaz.migration.source;

import java.util.stream.Stream;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;

/** Finds the methods that a method overrides, by name and number of parameters, which is enough to keep them alike. */
final class Overrides {
    private Overrides() {}

    static Stream<ExecutableElement> of(Attribution code, ExecutableElement method) {
        return method.getKind() == ElementKind.METHOD && method.getEnclosingElement() instanceof TypeElement type
                ? above(code, type.asType()).filter(above -> isSame(above, method))
                : Stream.empty();
    }

    private static Stream<ExecutableElement> above(Attribution code, TypeMirror type) {
        return code.types().directSupertypes(type).stream()
                .filter(DeclaredType.class::isInstance)
                .flatMap(parent -> Stream.concat(
                        ((DeclaredType) parent)
                                .asElement().getEnclosedElements().stream()
                                        .filter(ExecutableElement.class::isInstance)
                                        .map(ExecutableElement.class::cast),
                        above(code, parent)));
    }

    private static boolean isSame(ExecutableElement one, ExecutableElement other) {
        return one.getSimpleName().equals(other.getSimpleName())
                && one.getParameters().size() == other.getParameters().size();
    }
}
