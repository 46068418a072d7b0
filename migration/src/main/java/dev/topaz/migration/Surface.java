package dev.topaz.migration;

import dev.topaz.model.Field;
import dev.topaz.model.Shape;
import dev.topaz.model.Side;
import dev.topaz.model.Struct;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The methods of a generated class; nothing is known of those whose spec is missing. */
final class Surface {
    private static final Set<String> OF_EVERY_OBJECT =
            Set.of("equals", "getClass", "hashCode", "notify", "notifyAll", "toString", "wait");

    /** What every request or response of the runtime has, among what looks like an accessor. */
    private static final List<String> BASE = List.of(
            "getApiMethodName",
            "getBody",
            "getErrorCode",
            "getHeaderMap",
            "getHeaders",
            "getMsg",
            "getRequestId",
            "getResponseClass",
            "getSubCode",
            "getSubMsg",
            "getTargetAppKey",
            "getTextParams",
            "getTimestamp",
            "isSuccess",
            "setTargetAppKey",
            "setTimestamp");

    private final OfficialName type;
    private final Optional<Set<String>> methods;

    private Surface(OfficialName type, Optional<Set<String>> methods) {
        this.type = type;
        this.methods = methods;
    }

    static Surface of(OfficialName type, Targets targets) {
        Optional<Set<String>> methods = targets.side(type)
                .flatMap(side -> shape(side, type.inner()))
                .map(shape -> methods(shape, type.shelf()));
        return new Surface(type, methods);
    }

    private static Optional<Shape> shape(Side side, String inner) {
        return inner.isEmpty()
                ? Optional.of(side.shape())
                : side.structs().stream()
                        .filter(struct -> struct.className().equals(inner))
                        .map(Struct::shape)
                        .findFirst();
    }

    private static Set<String> methods(Shape shape, OfficialName.Shelf shelf) {
        Set<String> methods = new HashSet<>();
        for (Field field : shape.members()) {
            methods.add(field.accessors().getter());
            methods.addAll(field.accessors().getterAliases());
            if (shelf == OfficialName.Shelf.REQUEST) {
                methods.add(field.accessors().setter());
                methods.addAll(field.accessors().setterAliases());
            }
        }
        return methods;
    }

    /** Whether the document gives the class this method. */
    boolean has(String method) {
        return methods.filter(names -> names.contains(method)).isPresent();
    }

    /** What is wrong with calling a method; empty where nothing is, or nothing is known. */
    Optional<String> complaint(String method) {
        boolean answer = type.shelf() != OfficialName.Shelf.REQUEST;
        if (answer && method.startsWith("set")) {
            return Optional.of("answers are immutable: " + method + " is gone");
        }
        return methods.filter(names -> !has(method) && isAccessor(method))
                .map(names -> "no field of the spec of " + type.className() + " gives " + method
                        + "; the document may have changed since the jar was made");
    }

    private boolean isAccessor(String method) {
        boolean inherited = type.inner().isEmpty() && BASE.contains(method);
        return !inherited
                && !OF_EVERY_OBJECT.contains(method)
                && Stream.of("get", "set", "is").anyMatch(method::startsWith);
    }
}
