package dev.topaz.runtime.observe;

import java.time.Duration;

/**
 * Is told how one call proceeds, by the thread of that call.
 *
 * <pre>{@code
 * CallListener waits = (appKey, apiName) -> new CallObserver() {
 *     public void waits(Reason reason, Duration wait) {
 *         registry.timer("top.wait", "api", apiName, "reason", reason.name()).record(wait);
 *     }
 * };
 * TaobaoClient client = new DefaultTaobaoClient(url, appKey, appSecret, new ClientOptions().listener(waits));
 * }</pre>
 */
public interface CallObserver {
    /** Ignores the call. */
    CallObserver NONE = new CallObserver() {};

    /** Why a call waits. */
    enum Reason {
        /** A limit of the user's own, or a known ban, asks for it. */
        FLOW_CONTROL,
        /** The platform has just said for how long it bans. */
        BANNED,
        /** Backoff before the next attempt. */
        BACK_OFF
    }

    /**
     * Receives that the call waits before its next attempt.
     *
     * @param wait how long it will wait
     */
    default void waits(Reason reason, Duration wait) {}

    /**
     * Receives that an attempt is sent.
     *
     * @param attempt 1 for the first
     */
    default void sends(int attempt) {}

    /** Receives an attempt that has ended. */
    default void receives(Attempt attempt) {}

    /**
     * Receives the end of the call. This method is called last.
     *
     * @param attempts how often something was sent; 0 for a request that was not sent
     * @param total from beginning to end, waits included
     */
    default void ends(Outcome outcome, int attempts, Duration total) {}
}
