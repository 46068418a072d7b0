package dev.topaz.runtime.retry;

/**
 * Whether repeating a failed call, unchanged, can help.
 *
 * <p>{@code if (e.retryAdvice() == RetryAdvice.LATER) queue.add(order);} repeats only what certainly had no effect.
 */
public enum RetryAdvice {
    /** The call would fail again: the request, the app or its permissions must be fixed first. */
    FIX_REQUEST,
    /** The call certainly had no effect, and may succeed later. */
    LATER,
    /** The call may have had its effect although no success was reported: repeat it only if two effects do no harm. */
    IF_IDEMPOTENT
}
