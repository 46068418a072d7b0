package dev.topaz.runtime.decode;

/** Is told of the fields of an answer that no document names: the platform has something new. */
@FunctionalInterface
public interface UnknownFields {
    /** Takes no notice. */
    UnknownFields IGNORED = (apiName, path) -> {};

    /**
     * Called once for each such field, while the answer is read, by the thread that reads it.
     *
     * @param path where the field is, such as {@code /result/new_field}; never a value
     */
    void found(String apiName, String path);
}
