package dev.topaz.runtime;

import dev.topaz.runtime.sign.SignMethod;
import dev.topaz.runtime.sign.Signer;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import org.jspecify.annotations.Nullable;

/**
 * The client: checks, signs, sends, reads. Safe for use by many threads; make one and keep it.
 *
 * <p>The constructors are those of the official SDK, so its code moves over by changing imports; {@link ClientOptions}
 * says the rest.
 */
public final class DefaultTaobaoClient implements TaobaoClient {
    private final Caller caller;
    private final CallOptions different;

    /**
     * @param serverUrl such as {@code https://eco.taobao.com/router/rest}
     * @throws IllegalArgumentException for an address that is none, or an empty key or secret
     */
    public DefaultTaobaoClient(String serverUrl, String appKey, String appSecret) {
        this(serverUrl, appKey, appSecret, new ClientOptions());
    }

    /** @param format {@code json} or {@code xml} */
    public DefaultTaobaoClient(String serverUrl, String appKey, String appSecret, String format) {
        this(serverUrl, appKey, appSecret, new ClientOptions().format(format(format)));
    }

    /**
     * @param format {@code json} or {@code xml}
     * @param connectTimeout in milliseconds
     * @param readTimeout in milliseconds
     */
    public DefaultTaobaoClient(
            String serverUrl, String appKey, String appSecret, String format, int connectTimeout, int readTimeout) {
        this(serverUrl, appKey, appSecret, timed(format, connectTimeout, readTimeout));
    }

    /** @param signMethod {@code md5}, {@code hmac} or {@code hmac-sha256} */
    public DefaultTaobaoClient(
            String serverUrl,
            String appKey,
            String appSecret,
            String format,
            int connectTimeout,
            int readTimeout,
            String signMethod) {
        this(
                serverUrl,
                appKey,
                appSecret,
                timed(format, connectTimeout, readTimeout).signMethod(signMethod(signMethod)));
    }

    /** With options, which are read once: changing them afterwards changes nothing here. */
    public DefaultTaobaoClient(String serverUrl, String appKey, String appSecret, ClientOptions options) {
        if (appKey.isBlank()) {
            throw new IllegalArgumentException("the app key is empty");
        }
        ClientOptions own = options.copy();
        Signer signer = new Signer(own.signMethod(), appSecret);
        this.caller = new Caller(new CallBuilder(new Gateway(serverUrl), appKey, signer, own), own);
        this.different = new CallOptions();
    }

    private DefaultTaobaoClient(Caller caller, CallOptions different) {
        this.caller = caller;
        this.different = different;
    }

    @Override
    public TaobaoClient with(CallOptions different) {
        return new DefaultTaobaoClient(caller, different);
    }

    @Override
    public <T extends TaobaoResponse> T execute(TaobaoRequest<T> request, @Nullable String session)
            throws ApiException {
        try {
            return waitFor(caller.call(request, session, different), request).response();
        } catch (TopException e) {
            throw new ApiException(String.valueOf(e.getMessage()), e);
        }
    }

    @Override
    public <T extends TaobaoResponse> T call(TaobaoRequest<T> request, @Nullable String session) {
        return orThrow(request, waitFor(caller.call(request, session, different), request));
    }

    @Override
    public <T extends TaobaoResponse> CompletableFuture<T> callAsync(
            TaobaoRequest<T> request, @Nullable String session) {
        CompletableFuture<Ended<T>> call = caller.call(request, session, different);
        return BlockingBridge.linked(call.thenApply(ended -> orThrow(request, ended)), call);
    }

    private <T extends TaobaoResponse> T orThrow(TaobaoRequest<T> request, Ended<T> ended) {
        T response = ended.response();
        if (response.isSuccess()) {
            return response;
        }
        String subCode = response.getSubCode();
        String remedy = subCode == null ? null : request.remedy(subCode);
        Refusal refusal = Refusal.of(response, caller.calls().clock().instant());
        String explanation =
                Explanation.of(refusal.kind(), ended.sent(), caller.calls()).orElse(null);
        throw new TopApiException(
                request.getApiMethodName(), response, new TopApiException.Advice(refusal, remedy, explanation));
    }

    private <T> T waitFor(CompletableFuture<T> call, TaobaoRequest<?> request) {
        try {
            return call.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof TopException known) {
                throw known;
            }
            if (e.getCause() instanceof RuntimeException mistake) {
                throw mistake;
            }
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            call.cancel(true);
            Thread.currentThread().interrupt();
            throw new TopTransportException(
                    request.getApiMethodName() + " was given up: the thread was interrupted", e);
        }
    }

    private static ClientOptions timed(String format, int connectTimeout, int readTimeout) {
        return new ClientOptions()
                .format(format(format))
                .connectTimeout(Duration.ofMillis(connectTimeout))
                .readTimeout(Duration.ofMillis(readTimeout));
    }

    private static AnswerFormat format(String wireName) {
        for (AnswerFormat format : AnswerFormat.values()) {
            if (format.wireName().equals(wireName)) {
                return format;
            }
        }
        throw new IllegalArgumentException("the format '" + wireName + "' is neither json nor xml");
    }

    private static SignMethod signMethod(String wireName) {
        return SignMethod.of(wireName)
                .orElseThrow(() -> new IllegalArgumentException(
                        "the sign method '" + wireName + "' is none of md5, hmac, hmac-sha256"));
    }

    /** Never the secret. */
    @Override
    public String toString() {
        return "DefaultTaobaoClient[" + caller.calls().gateway() + "]";
    }
}
