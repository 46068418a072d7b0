package dev.topaz.redis;

import org.jspecify.annotations.Nullable;

/** Redis cannot be reached, refuses to work, or did not answer in time. It may pass. */
public final class RedisUnreachableException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    RedisUnreachableException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
