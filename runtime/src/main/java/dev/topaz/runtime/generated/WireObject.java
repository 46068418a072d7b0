package dev.topaz.runtime.generated;

/** A generated object type of a request: something that can write its fields. */
public interface WireObject {
    /** Writes the fields that are set. */
    void writeTo(ValueWriter out);
}
