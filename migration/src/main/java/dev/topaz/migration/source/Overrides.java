package dev.topaz.migration.source;

import com.sun.source.util.TreePath;
import java.util.Optional;
import java.util.stream.Stream;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;

/** Finds the methods that a method overrides, by name and number of parameters, which is enough to keep them alike. */
public final class Overrides {
    private Overrides() {}

    /** Returns the methods that a method overrides; none that the compiler does not know. */
    public static Stream<ExecutableElement> of(Attribution code, ExecutableElement method) {
        return method.getKind() == ElementKind.METHOD && method.getEnclosingElement() instanceof TypeElement type
                ? above(code, type.asType()).filter(above -> isSame(above, method))
                : Stream.empty();
    }

    private static Stream<ExecutableElement> above(Attribution code, TypeMirror type) {
        return code.types().directSupertypes(type).stream()
                .filter(DeclaredType.class::isInstance)
                .flatMap(parent -> Stream.concat(methods((DeclaredType) parent), above(code, parent)));
    }

    private static Stream<ExecutableElement> methods(DeclaredType type) {
        return type.asElement().getEnclosedElements().stream()
                .filter(ExecutableElement.class::isInstance)
                .map(ExecutableElement.class::cast);
    }

    /** Returns the method of a type or of one above it; empty where there is none. */
    static Optional<ExecutableElement> declared(Attribution code, TypeMirror type, String name, int parameters) {
        Stream<ExecutableElement> own = type instanceof DeclaredType declared ? methods(declared) : Stream.empty();
        return Stream.concat(own, above(code, type))
                .filter(method -> method.getSimpleName().contentEquals(name)
                        && method.getParameters().size() == parameters)
                .findFirst();
    }

    /** Returns the method that a lambda or a method reference is an implementation of; empty where the compiler knows none. */
    static Optional<ExecutableElement> functional(Attribution code, TreePath function) {
        return code.type(function)
                .filter(DeclaredType.class::isInstance)
                .flatMap(type -> Stream.concat(methods((DeclaredType) type), above(code, type))
                        .filter(method -> method.getModifiers().contains(Modifier.ABSTRACT))
                        .findFirst());
    }

    private static boolean isSame(ExecutableElement one, ExecutableElement other) {
        return one.getSimpleName().equals(other.getSimpleName())
                && one.getParameters().size() == other.getParameters().size();
    }
}
