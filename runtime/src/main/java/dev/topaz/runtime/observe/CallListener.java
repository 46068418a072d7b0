package dev.topaz.runtime.observe;

import java.util.List;

/**
 * Is told of every call: the place to attach metrics and traces. Used by many threads at once.
 *
 * <pre>{@code
 * CallListener log = (appKey, apiName) -> new CallObserver() {
 *     public void ends(Outcome outcome, int attempts, Duration total) {
 *         logger.info("{} of app {}: {} after {} ms", apiName, appKey, outcome, total.toMillis());
 *     }
 * };
 * TaobaoClient client = new DefaultTaobaoClient(url, appKey, secret, new ClientOptions().listener(log));
 * }</pre>
 *
 * <p>A listener is told no secret and no parameter. What it throws does not break the call: the first failure of a listener is
 * logged with its cause under the name {@code dev.topaz.runtime.observe}. An {@link Interceptor} sees more.
 */
@FunctionalInterface
public interface CallListener {
    /** Ignores every call. */
    CallListener NONE = new CallListener() {
        @Override
        public CallObserver begins(String appKey, String apiName) {
            return CallObserver.NONE;
        }
    };

    /**
     * Called when a call begins, in the thread of the call.
     *
     * @return an observer of this call alone
     */
    CallObserver begins(String appKey, String apiName);

    /**
     * Returns the listener of one asynchronous call, this one by default. Called in the thread that makes the call, before
     * {@link #begins} is called in the one that runs it: a tracer captures here what is current.
     */
    default CallListener captureContext() {
        return this;
    }

    /** Returns one listener that tells all of these, in this order; what one of them throws affects neither caller nor others. */
    static CallListener all(List<CallListener> listeners) {
        if (listeners.isEmpty()) {
            return NONE;
        }
        return listeners.size() == 1 ? new GuardedListener(listeners.get(0)) : SeveralListeners.of(listeners);
    }
}
