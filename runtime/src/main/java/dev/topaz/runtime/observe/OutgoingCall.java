package dev.topaz.runtime.observe;

import java.util.Map;

/**
 * A call before its first attempt, as an {@link Interceptor} sees it.
 *
 * <pre>{@code
 * public void beforeCall(OutgoingCall call) {
 *     if (isReadOnly && !call.apiName().endsWith(".get")) {
 *         throw new IllegalStateException(call.apiName() + " is not sent in read-only mode");
 *     }
 *     call.putHeader("X-Trace-Id", currentTraceId());
 * }
 * }</pre>
 */
public interface OutgoingCall {
    /** Returns the app key of the client. */
    String appKey();

    /** Returns the API that is called; {@code batch} for a batch. */
    String apiName();

    /** Returns the parameters of the request; the values of secrets and of personal data are masked. */
    Map<String, String> params();

    /** Returns the headers that were added so far. */
    Map<String, String> headers();

    /**
     * Adds a header to every attempt of this call; it replaces a header of the same name.
     *
     * @throws IllegalArgumentException for a header that HTTP cannot send, and for headers that belong to the connection
     */
    void putHeader(String name, String value);
}
