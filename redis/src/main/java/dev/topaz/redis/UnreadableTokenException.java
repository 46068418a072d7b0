package dev.topaz.redis;

import org.jspecify.annotations.Nullable;

/** A token in Redis cannot be read with the keys that were given; its message says why, and holds nothing of it. */
public final class UnreadableTokenException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    UnreadableTokenException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
