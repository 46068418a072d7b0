package dev.topaz.redis;

import org.jspecify.annotations.Nullable;

/**
 * A token in Redis cannot be read with the keys that were given; its message says why, and holds nothing of it.
 *
 * <pre>{@code
 * try {
 *     store.find("2054321");
 * } catch (UnreadableTokenException e) {
 *     pager.send("is an old key missing in TokenKeys? " + e.getMessage());
 * }
 * }</pre>
 */
public final class UnreadableTokenException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    UnreadableTokenException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
