package dev.topaz.runtime.callback;

import java.time.Instant;

/**
 * Remembers the callbacks that came.
 *
 * <pre>{@code
 * ReplayGuard guard = new InMemoryReplayGuard(100_000);
 * if (guard.isFirst(callback)) {
 *     orders.markPaid(callback.body());
 * }
 * }</pre>
 *
 * <p>The platform delivers again what it believes was not received, so a repetition is seldom an attack: answer it as the
 * first one was answered, and do the work once. A delivery that was signed anew has a fingerprint of its own; only the
 * business number inside it tells that it is the same event.
 */
@FunctionalInterface
public interface ReplayGuard {
    /**
     * Returns whether this fingerprint is seen for the first time; from now on it is known. Of several threads, or servers, that ask at
     * once, one gets {@code true}.
     *
     * @param until when the fingerprint may be forgotten
     */
    boolean isFirst(String fingerprint, Instant until);

    /** Returns whether this callback came for the first time. */
    default boolean isFirst(Callback callback) {
        return isFirst(callback.fingerprint(), callback.repeatableUntil());
    }
}
