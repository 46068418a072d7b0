package dev.topaz.runtime.retry;

/**
 * Whether repeating a failed call, unchanged, can help.
 *
 * <pre>{@code
 * void settle(TopException failure, Runnable job) {
 *     switch (failure.retryAdvice()) {
 *         case LATER:
 *             queue.add(job);
 *             break;
 *         case IF_IDEMPOTENT:
 *             askWhetherItIsDone(job);
 *             break;
 *         case FIX_REQUEST:
 *             throw failure;
 *     }
 * }
 * }</pre>
 */
public enum RetryAdvice {
    /** The call would fail again: the request, the app or its permissions must be fixed first. */
    FIX_REQUEST,
    /** The call certainly had no effect, and may succeed later. */
    LATER,
    /** The call may have had its effect although no success was reported: repeat it only if two effects do no harm. */
    IF_IDEMPOTENT
}
