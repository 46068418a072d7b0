package dev.topaz.migration.source;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A class as its source writes it, with what its methods do, as far as they are plain.
 *
 * @param name in full, with dots between a class and one that is nested in it
 * @param parents what it extends and implements, as written, with arguments
 * @param isAlone whether the source has one class alone that is in no other
 */
public record ClassShape(
        String path,
        String name,
        List<String> parents,
        List<FieldShape> fields,
        List<MethodShape> methods,
        List<ClassShape> nested,
        boolean isAlone) {
    public ClassShape {
        parents = List.copyOf(parents);
        fields = List.copyOf(fields);
        methods = List.copyOf(methods);
        nested = List.copyOf(nested);
    }

    /**
     * A field.
     *
     * @param type as written
     * @param annotations the values of those with one text, by their simple names
     * @param start what it is made with
     */
    public record FieldShape(
            String name, String type, Map<String, String> annotations, boolean isConstant, Start start) {
        public FieldShape {
            annotations = Map.copyOf(annotations);
        }
    }

    /** What a field is made with. */
    public sealed interface Start {
        /** Nothing, null, or a map with nothing in it. */
        record Nothing() implements Start {}

        /** A text. */
        record Text(String value) implements Start {}

        /** Anything else. */
        record Other() implements Start {}
    }

    /**
     * A method.
     *
     * @param body what it does
     */
    public record MethodShape(String name, int parameters, Body body) {}

    /** What a method does. */
    public sealed interface Body {
        /** Does nothing, or returns no value: null, zero or false. */
        record Empty() implements Body {}

        /** Returns a field. */
        record Get(String field) implements Body {}

        /** Sets a field to the parameter, and may return the object. */
        record Set(String field) implements Body {}

        /** Returns a text. */
        record Text(String value) implements Body {}

        /** Returns the literal of a class. */
        record Literal(String className) implements Body {}

        /** Returns a map with fields by their names on the wire. */
        record Params(Map<String, String> fields) implements Body {
            public Params {
                fields = Map.copyOf(fields);
            }
        }

        /** Calls methods of other classes alone, and gives them fields. */
        record Checks(List<String> owners) implements Body {
            public Checks {
                owners = List.copyOf(owners);
            }
        }

        /** Anything else. */
        record Other() implements Body {}
    }

    /** Returns the simple name. */
    public String simpleName() {
        return name.substring(name.lastIndexOf('.') + 1);
    }

    /** Returns the class and all that are nested in it. */
    public Stream<ClassShape> all() {
        return Stream.concat(Stream.of(this), nested.stream().flatMap(ClassShape::all));
    }

    /** Returns the only method of this name; empty if there is none, or are several. */
    public Optional<MethodShape> method(String methodName) {
        List<MethodShape> found = methods.stream()
                .filter(method -> method.name().equals(methodName))
                .toList();
        return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
    }
}
