package dev.topaz.processor.model;

/** The Java type of a field, before anyone thinks about source text. */
public sealed interface FieldType {
    /** A single value. */
    record Scalar(ValueKind kind) implements FieldType {}

    /** The bytes of a file; only at the top of a request. */
    record File() implements FieldType {}

    /** One of the nested classes of the same request or response. */
    record Nested(String className) implements FieldType {}

    /** A list of any of these but files. */
    record ListOf(FieldType element) implements FieldType {}
}
