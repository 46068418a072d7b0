package dev.topaz.runtime.token;

import org.jspecify.annotations.Nullable;

/**
 * Thrown when there is no usable session key. Its message holds no token and no secret.
 *
 * <pre>{@code
 * try {
 *     client.call(request, sessions.session(account));
 * } catch (TokenException e) {
 *     if (e.reason() == TokenException.Reason.NOT_AUTHORISED) {
 *         askToAuthorise(account);
 *     } else {
 *         queue.add(request);
 *     }
 * }
 * }</pre>
 */
public final class TokenException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final Reason reason;

    /** The reason, which shows how it can be fixed. */
    public enum Reason {
        /** The seller has to authorise the app, for the first time or again: nothing else helps. */
        NOT_AUTHORISED,
        /** The platform refused: its words are in the message. If it goes on, the seller has to authorise again. */
        REFUSED,
        /** There was no answer, or a malformed one. A later attempt may succeed. */
        FAILED,
        /** A refresh is under way and did not end in time. It may pass. */
        TIMED_OUT,
        /** The store of tokens failed; the cause says how. */
        STORE_FAILED
    }

    /** @param message holds no token and no secret */
    public TokenException(Reason reason, String message, @Nullable Throwable cause) {
        super(message, cause);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
