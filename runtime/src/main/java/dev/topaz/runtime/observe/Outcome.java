package dev.topaz.runtime.observe;

/**
 * The ways in which a call, or an attempt of one, can end.
 *
 * <pre>{@code
 * Set<Outcome> alarming = EnumSet.of(Outcome.UNREADABLE, Outcome.BROKEN);
 * CallListener alarm = (appKey, apiName) -> new CallObserver() {
 *     public void ends(Outcome outcome, int attempts, Duration total) {
 *         if (alarming.contains(outcome)) {
 *             pager.alert(apiName + " ended " + outcome);
 *         }
 *     }
 * };
 * }</pre>
 */
public enum Outcome {
    /** Answered, and not refused. */
    SUCCESS,
    /** Answered, and the answer itself reports a failure of the business behind the platform. */
    BUSINESS_FAILURE,
    /** Refused by the platform. */
    REFUSED,
    /** Refused here: a documented rule is broken, or flow control held it back. */
    HELD_BACK,
    /** Certainly never reached the platform. */
    NOT_SENT,
    /** May have reached the platform; no answer came. */
    NO_ANSWER,
    /** A malformed answer came. */
    UNREADABLE,
    /** Given up by the caller. */
    CANCELLED,
    /** A mistake in the program: the request could not be written, or its reader failed. */
    BROKEN
}
