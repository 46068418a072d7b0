package dev.topaz.runtime.observe;

import java.time.Duration;

/** Is told how one call goes on: by one thread at a time, though not always by the same. */
public interface CallObserver {
    /** Takes no notice. */
    CallObserver NONE = new CallObserver() {};

    /** Why a call waits. */
    enum Reason {
        /** A limit of one's own, or a ban that is known, asks for it. */
        FLOW_CONTROL,
        /** The platform has just said for how long it bans. */
        BANNED,
        /** Back-off before the next attempt. */
        BACK_OFF
    }

    /**
     * The call waits before its next attempt.
     *
     * @param wait how long it will
     */
    default void waits(Reason reason, Duration wait) {}

    /**
     * An attempt is sent.
     *
     * @param attempt 1 for the first
     */
    default void sends(int attempt) {}

    /** An attempt has come to its end. */
    default void receives(Attempt attempt) {}

    /**
     * The call has come to its end; the last that this observer is told.
     *
     * @param total from begin to end, waits included
     * @param attempts how often something was sent; 0 for a request that was not
     */
    default void ends(Outcome outcome, int attempts, Duration total) {}
}
