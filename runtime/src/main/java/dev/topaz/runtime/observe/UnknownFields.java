package dev.topaz.runtime.observe;

/**
 * Is told of the fields of an answer that no document names: the platform has something new.
 *
 * <pre>{@code
 * ClientOptions options = new ClientOptions()
 *         .unknownFields((apiName, path) -> logger.info("{} answers the new field {}", apiName, path));
 * }</pre>
 *
 * <p>An answer whose root has no other fields is still a success, and its getters return null: a listener is how code notices.
 */
@FunctionalInterface
public interface UnknownFields {
    /** Ignores unknown fields. */
    UnknownFields IGNORED = new UnknownFields() {
        @Override
        public void found(String apiName, String path) {
            // Ignored.
        }
    };

    /**
     * Called once for each such field, while the answer is read, by the thread that reads it. If it throws,
     * the call fails with a {@link dev.topaz.runtime.TopDecodeException} that has the cause.
     *
     * @param path where the field is, such as {@code /trade_get_response/trade/new_field}; never a value
     */
    void found(String apiName, String path);
}
