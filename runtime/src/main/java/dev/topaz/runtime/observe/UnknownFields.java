package dev.topaz.runtime.observe;

/** Is told of the fields of an answer that no document names: the platform has something new. */
@FunctionalInterface
public interface UnknownFields {
    /** Takes no notice. */
    UnknownFields IGNORED = new UnknownFields() {
        @Override
        public void found(String apiName, String path) {
            // Nobody wants to know.
        }
    };

    /**
     * Called once for each such field, while the answer is read, by the thread that reads it. To throw here is to refuse
     * the answer: the call fails with a {@link dev.topaz.runtime.TopDecodeException} that has the cause.
     *
     * @param path where the field is, such as {@code /trade_get_response/trade/new_field}; never a value
     */
    void found(String apiName, String path);
}
