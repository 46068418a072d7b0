package dev.topaz.runtime.decode;

import org.jspecify.annotations.Nullable;

/** The bytes are not an answer of the API: not well-formed, without the documented root, or with a value of another type. */
public final class DecodeException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String reason;

    /** @param reason never quotes the answer, which may hold personal data */
    public DecodeException(String reason, @Nullable Throwable cause) {
        super(reason, cause);
        this.reason = reason;
    }

    /** Returns what is wrong, and where. */
    public String reason() {
        return reason;
    }
}
