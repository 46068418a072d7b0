package dev.topaz.runtime.observe;

/**
 * Takes part in every call of a client: adds headers before it, and sees each exchange after it. Used by many threads at once.
 *
 * <pre>{@code
 * Interceptor audit = new Interceptor() {
 *     public void beforeCall(OutgoingCall call) {
 *         call.putHeader("X-Trace-Id", currentTraceId());
 *     }
 *
 *     public void afterAttempt(RawExchange exchange) {
 *         auditLog.write(exchange.apiName(), exchange.requestParams(), exchange.responseBody());
 *     }
 * };
 * TaobaoClient client = new DefaultTaobaoClient(url, appKey, secret, new ClientOptions().interceptor(audit));
 * }</pre>
 *
 * <p>Several interceptors run in the order in which they were added.
 */
public interface Interceptor {
    /**
     * Called when a request passed its check and is about to be sent. Runs once for each call, in the thread of the call. What this method
     * throws ends the call before anything is sent, and reaches the caller.
     */
    default void beforeCall(OutgoingCall call) {}

    /**
     * Called when an attempt has ended, with an answer or without one. Runs in the thread of the call. The platform may have acted by now,
     * so what this method throws is logged and does not cost the caller the answer.
     */
    default void afterAttempt(RawExchange exchange) {}
}
