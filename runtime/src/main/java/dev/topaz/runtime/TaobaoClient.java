package dev.topaz.runtime;

import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * Calls TOP APIs. Safe for use by many threads; requests are not changed by a call.
 *
 * <p>Two doors. {@code execute} is the official SDK's: a refusal of the platform is a response whose
 * {@link TaobaoResponse#isSuccess()} is false. {@code call} throws on every failure, so that nobody can forget to look.
 */
public interface TaobaoClient {
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
     * @throws TopTransportException when no answer came
     * @throws TopDecodeException when an answer came that is none
     */
    <T extends TaobaoResponse> T call(TaobaoRequest<T> request, @Nullable String session);

    /** As {@link #call}, without blocking; the future fails with what {@code call} throws. Cancelling it aborts the call. */
    <T extends TaobaoResponse> CompletableFuture<T> callAsync(TaobaoRequest<T> request, @Nullable String session);

    /** The same client, whose calls differ in these options; it shares everything else with this one. */
    TaobaoClient with(CallOptions different);
}
