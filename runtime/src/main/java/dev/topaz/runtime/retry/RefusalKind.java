package dev.topaz.runtime.retry;

/**
 * What a refusal of the platform means for the caller. {@link RefusalTable} says which code means what.
 *
 * <pre>{@code
 * try {
 *     client.call(request, session);
 * } catch (TopApiException e) {
 *     if (e.kind() == RefusalKind.QUOTA_SPENT) {
 *         jobs.pauseUntil(e.notBefore());
 *     }
 * }
 * }</pre>
 */
public enum RefusalKind {
    /** The app's calls of the day are spent, until midnight in China. */
    QUOTA_SPENT(RetryAdvice.FIX_REQUEST),
    /** The app calls too often, for some seconds. */
    APP_LIMITED(RetryAdvice.LATER),
    /** This API is called too often, by the app or by everybody, for some seconds. */
    API_LIMITED(RetryAdvice.LATER),
    /** The user, the session or the partner calls too often. */
    CALLER_LIMITED(RetryAdvice.LATER),
    /** A service behind the platform failed, and may have acted before that. */
    UNCERTAIN(RetryAdvice.IF_IDEMPOTENT),
    /** The platform did not reach the service behind it: the call had no effect, and may succeed soon. */
    PASSING(RetryAdvice.LATER),
    /** The session key is missing, wrong, expired or withdrawn. */
    SESSION(RetryAdvice.FIX_REQUEST),
    /** The platform computes another signature. */
    SIGNATURE(RetryAdvice.FIX_REQUEST),
    /** The clocks of caller and platform are too far apart. */
    CLOCK(RetryAdvice.FIX_REQUEST),
    /** Anything else: a rule is broken, a permission is missing, the business says no. */
    FINAL(RetryAdvice.FIX_REQUEST);

    private final RetryAdvice retryAdvice;

    RefusalKind(RetryAdvice retryAdvice) {
        this.retryAdvice = retryAdvice;
    }

    /** Returns whether repeating such a call can help, unless a row of the user says otherwise. */
    public RetryAdvice retryAdvice() {
        return retryAdvice;
    }
}
