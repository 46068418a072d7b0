package dev.topaz.runtime.callback;

import java.util.function.Function;

/**
 * Why a callback is not to be trusted.
 *
 * <pre>{@code
 * String refuse(Refusal refusal) {
 *     log.warn("callback refused: {}", refusal.detail());
 *     return "{\"success\":false,\"errorCode\":\"" + Refusal.CODE + "\",\"errorMsg\":\"" + Refusal.MESSAGE + "\"}";
 * }
 * }</pre>
 *
 * <p>Answer the platform with {@link #CODE} and {@link #MESSAGE} in the fields that the document of the callback names: those
 * above, or {@code flag}, {@code sub_code} and {@code sub_message} in the scenes of Qimen. Source: the platform's samples of SPI
 * and Qimen.
 */
public final class Refusal extends Verdict {
    /** The code that the platform expects of a callback whose check failed. */
    public static final String CODE = "sign-check-failure";

    /** The message that goes with the code; an attacker must not learn what exactly was wrong. */
    public static final String MESSAGE = "Illegal request";

    private final Reason reason;
    private final String detail;

    Refusal(Reason reason, String detail) {
        this.reason = reason;
        this.detail = detail;
    }

    /** Returns what was wrong. */
    public Reason reason() {
        return reason;
    }

    /** Returns the reason in words, for a log; it holds nothing of the request, and never the right signature. */
    public String detail() {
        return detail;
    }

    @Override
    public <R> R match(
            Function<? super Callback, ? extends R> verified, Function<? super Refusal, ? extends R> refused) {
        return refused.apply(this);
    }

    @Override
    public String toString() {
        return "Refusal[" + reason + ": " + detail + "]";
    }

    /** What can be wrong with a callback. */
    public enum Reason {
        /** The query has no parameter {@code sign}. */
        MISSING_SIGNATURE,
        /** The signature is not that of this request and this app secret. */
        WRONG_SIGNATURE,
        /** Rightly signed, but without a time. */
        MISSING_TIMESTAMP,
        /** Rightly signed, too long ago. */
        STALE,
        /** Rightly signed, too far ahead of our clock. */
        FROM_THE_FUTURE,
        /** A parameter or a signed header came twice, so that a reader of the other value would read what was not signed. */
        AMBIGUOUS,
        /** A body of a kind that callbacks do not have. */
        UNSUPPORTED_CONTENT_TYPE,
        /** Bytes that are not text, a malformed percent escape, or a malformed time. */
        UNREADABLE
    }
}
