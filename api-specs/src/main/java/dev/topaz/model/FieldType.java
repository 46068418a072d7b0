package dev.topaz.model;

import java.util.Optional;

/**
 * The Java type of a field.
 *
 * <p>Code that needs to know which of them it has asks {@link #match}: a case that is left out does not compile.
 */
public sealed interface FieldType {
    /** Returns what the case for this type returns. */
    <R> R match(Cases<R> cases);

    /** Returns the element that the setter of a list takes alone; empty for a list of lists, and for what is not a list. */
    default Optional<FieldType> singleElement() {
        return match(SingleElement.OF_FIELD);
    }

    /** Returns the nested class that this is, or is a list of; empty for any other type. */
    default Optional<String> nestedClass() {
        return match(NestedClass.OF_TYPE);
    }

    /** Returns whether this is an object, nested or shared. */
    default boolean isObject() {
        return match(IsObject.OF_TYPE);
    }

    /** A single value. */
    record Scalar(ValueKind kind) implements FieldType {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.scalar(kind);
        }
    }

    /** The bytes of a file; only at the top of a request. */
    record File() implements FieldType {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.file();
        }
    }

    /** One of the nested classes of the same request or response. */
    record Nested(String className) implements FieldType {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.nested(className);
        }
    }

    /** A class that the APIs of a package share. */
    record Shared(String className) implements FieldType {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.shared(className);
        }
    }

    /** A list of any of these but files. */
    record ListOf(FieldType element) implements FieldType {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.listOf(element);
        }
    }

    /**
     * One method for each kind of type.
     *
     * @param <R> the type of the result
     */
    interface Cases<R> {
        /** The type is a single value of this kind. */
        R scalar(ValueKind kind);

        /** The type is a file. */
        R file();

        /** The type is the nested class of this name. */
        R nested(String className);

        /** The type is the shared class of this name. Only where a class stands tells it from a nested one. */
        default R shared(String className) {
            return nested(className);
        }

        /** The type is a list of such elements. */
        R listOf(FieldType element);
    }
}
