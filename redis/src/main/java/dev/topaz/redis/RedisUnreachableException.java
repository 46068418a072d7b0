package dev.topaz.redis;

import org.jspecify.annotations.Nullable;

/**
 * Redis cannot be reached, refuses to work, or did not answer in time. It may pass.
 *
 * <pre>{@code
 * try {
 *     store.save("2054321", token);
 * } catch (RedisUnreachableException e) {
 *     if (e.kind() == RedisFailureKind.REFUSED) {
 *         pager.send("Redis does not let us: " + e.getMessage());
 *     }
 *     saveAgainLater("2054321", token);
 * }
 * }</pre>
 */
public final class RedisUnreachableException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final RedisFailureKind kind;

    RedisUnreachableException(String message, @Nullable Throwable cause) {
        super(message, cause);
        this.kind = RedisFailureKind.of(this);
    }

    /** Returns what the failure says about the server. */
    public RedisFailureKind kind() {
        return kind;
    }
}
