package dev.topaz.runtime;

import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * Calls TOP APIs. Safe for use by many threads. A call does not change its request, and every attempt sends the request as it was when
 * the method was entered.
 *
 * <p>There are two ways to call. {@code execute} does what the official SDK does: a refusal of the platform is a response whose
 * {@link TaobaoResponse#isSuccess()} is false. {@code call} throws on every failure, so that none can be overlooked; this includes a
 * failure that a successful answer reports in its own fields.
 *
 * <pre>{@code
 * try (TaobaoClient client = new DefaultTaobaoClient("https://eco.taobao.com/router/rest", appKey, appSecret)) {
 *     TradeGetResponse trade = client.call(request, sessionKey);
 *     client.call(shipment, sessionKey, new CallOptions().deadline(Duration.ofSeconds(5)));
 * }
 * }</pre>
 */
public interface TaobaoClient extends AutoCloseable {
    /** Calls without a session. */
    default <T extends TaobaoResponse> T execute(TaobaoRequest<T> request) throws ApiException {
        return execute(request, null);
    }

    /**
     * Calls and returns the answer, be it a success or a refusal.
     *
     * @param session the session key (access token) of the authorised user; null or blank where the API needs none
     * @throws ApiException when there is no answer, or none that can be understood
     */
    <T extends TaobaoResponse> T execute(TaobaoRequest<T> request, @Nullable String session) throws ApiException;

    /**
     * Calls and returns the answer of a success.
     *
     * @throws TopApiException when the platform, or the check before sending, refused the request
     * @throws TopBusinessException when the answer of a success reports a failure of the business in its documented fields;
     *     {@link CallOptions#returnBusinessFailures} turns this off
     * @throws TopTransportException when no answer came
     * @throws TopDecodeException when what came cannot be decoded
     * @throws IllegalStateException when the client was closed
     */
    <T extends TaobaoResponse> T call(TaobaoRequest<T> request, @Nullable String session);

    /** Calls with settings of this call alone, and returns the answer of a success; see {@link #call(TaobaoRequest, String)}. */
    default <T extends TaobaoResponse> T call(TaobaoRequest<T> request, @Nullable String session, CallOptions options) {
        return with(options).call(request, session);
    }

    /**
     * Calls without blocking the caller; {@link ClientOptions#executor} says where. The request is checked and copied before
     * this method returns. The future fails with what {@link #call(TaobaoRequest, String)} throws. Cancelling it, or completing
     * it otherwise, as {@code orTimeout} does, ends the exchange. The deadline counts from here, not from the moment when a thread
     * takes the call.
     */
    <T extends TaobaoResponse> CompletableFuture<T> callAsync(TaobaoRequest<T> request, @Nullable String session);

    /** Calls without blocking the caller, with settings of this call alone. */
    default <T extends TaobaoResponse> CompletableFuture<T> callAsync(
            TaobaoRequest<T> request, @Nullable String session, CallOptions options) {
        return with(options).callAsync(request, session);
    }

    /**
     * Returns the same client with settings that override its own; settings of an earlier {@code with} stay unless they are
     * overridden too. Both share everything else, and closing one closes the other.
     */
    TaobaoClient with(CallOptions overrides);

    /** Ends asynchronous calls and releases threads. A closed client makes no calls. Does nothing by default. */
    @Override
    default void close() {}
}
