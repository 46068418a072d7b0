package dev.topaz.runtime;

import dev.topaz.runtime.decode.Answer;
import dev.topaz.runtime.http.Cancellation;
import dev.topaz.runtime.http.HttpAnswer;
import dev.topaz.runtime.http.Transport;
import dev.topaz.runtime.sign.SignMethod;
import dev.topaz.runtime.sign.Signer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.jspecify.annotations.Nullable;

/**
 * The client: checks, signs, sends, reads. Safe for use by many threads; make one and keep it.
 *
 * <p>The constructors are those of the official SDK, so its code moves over by changing imports; {@link ClientOptions}
 * says the rest.
 */
public final class DefaultTaobaoClient implements TaobaoClient {
    private final Gateway gateway;
    private final CallBuilder calls;
    private final Transport transport;
    private final ClientOptions options;

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
        this.options = options.copy();
        this.gateway = new Gateway(serverUrl);
        this.calls = new CallBuilder(gateway, appKey, new Signer(this.options.signMethod(), appSecret), this.options);
        this.transport = this.options.transport();
    }

    @Override
    public <T extends TaobaoResponse> T execute(TaobaoRequest<T> request, @Nullable String session)
            throws ApiException {
        try {
            return waitFor(answer(request, session));
        } catch (TopException e) {
            throw new ApiException(String.valueOf(e.getMessage()), e);
        }
    }

    @Override
    public <T extends TaobaoResponse> T call(TaobaoRequest<T> request, @Nullable String session) {
        return orThrow(request, waitFor(answer(request, session)));
    }

    @Override
    public <T extends TaobaoResponse> CompletableFuture<T> callAsync(
            TaobaoRequest<T> request, @Nullable String session) {
        CompletableFuture<T> answer = answer(request, session);
        return Cancellation.linked(answer.thenApply(response -> orThrow(request, response)), answer);
    }

    /** The answer, be it a success or a refusal; fails with a {@link TopException}. */
    private <T extends TaobaoResponse> CompletableFuture<T> answer(TaobaoRequest<T> request, @Nullable String session) {
        if (options.checking() == ClientOptions.Checking.BEFORE_SENDING) {
            try {
                request.check();
            } catch (ApiRuleException e) {
                return CompletableFuture.completedFuture(refusedHere(request, e));
            }
        }
        CompletableFuture<HttpAnswer> exchange = send(request, session);
        return Cancellation.linked(exchange.handle((received, failed) -> read(request, received, failed)), exchange);
    }

    /** A file that cannot be read is a call that was not delivered, like any other. */
    private CompletableFuture<HttpAnswer> send(TaobaoRequest<?> request, @Nullable String session) {
        try {
            return transport.send(calls.call(request, session));
        } catch (UncheckedIOException e) {
            return CompletableFuture.failedFuture(e);
        }
    }

    private <T extends TaobaoResponse> T read(
            TaobaoRequest<T> request, @Nullable HttpAnswer received, @Nullable Throwable failed) {
        if (received == null) {
            throw notDelivered(request, failed == null ? new IOException("nothing was received") : failed);
        }
        return HttpAnswers.read(request, received, options.unknownFields());
    }

    private static <T extends TaobaoResponse> T refusedHere(TaobaoRequest<T> request, ApiRuleException broken) {
        return request.read(Answer.refusedBeforeSending(
                request.getApiMethodName(), String.valueOf(broken.getErrCode()), String.valueOf(broken.getErrMsg())));
    }

    private static <T extends TaobaoResponse> T orThrow(TaobaoRequest<T> request, T response) {
        if (response.isSuccess()) {
            return response;
        }
        String subCode = response.getSubCode();
        String remedy = subCode == null ? null : request.remedy(subCode);
        throw new TopApiException(request.getApiMethodName(), response, remedy);
    }

    private TopTransportException notDelivered(TaobaoRequest<?> request, Throwable failed) {
        Throwable cause =
                failed instanceof CompletionException && failed.getCause() != null ? failed.getCause() : failed;
        Throwable reason =
                cause instanceof UncheckedIOException && cause.getCause() instanceof IOException io ? io : cause;
        return new TopTransportException(
                "no answer to " + request.getApiMethodName() + " from " + gateway + ": " + reason, reason);
    }

    private static <T> T waitFor(CompletableFuture<T> answer) {
        try {
            return answer.join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof TopException known) {
                throw known;
            }
            throw e;
        } catch (CancellationException e) {
            throw new TopTransportException("the call was cancelled", e);
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
        return "DefaultTaobaoClient[" + gateway + "]";
    }
}
