package dev.topaz.runtime;

import dev.topaz.runtime.call.Call;
import dev.topaz.runtime.observe.UnknownFields;
import dev.topaz.runtime.sign.AppCredentials;
import dev.topaz.runtime.sign.SignMethod;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * Calls one gateway for one app.
 *
 * <pre>{@code
 * try (DefaultTaobaoClient client =
 *         new DefaultTaobaoClient("https://eco.taobao.com/router/rest", appKey, appSecret)) {
 *     TradeGetResponse trade = client.call(request, sessionKey);
 * }
 * }</pre>
 *
 * <p>One client for the whole application is best; several share what is known of the app, such as a ban or the clock offset.
 */
public final class DefaultTaobaoClient implements TaobaoClient {
    private final ClientCore core;
    private final ClientOptions options;
    private final CallOptions overrides;

    /**
     * Creates a client with default options.
     *
     * @param serverUrl such as {@code https://eco.taobao.com/router/rest}
     * @throws IllegalArgumentException for an invalid address, key or secret
     */
    public DefaultTaobaoClient(String serverUrl, String appKey, String appSecret) {
        this(serverUrl, appKey, appSecret, new ClientOptions());
    }

    /** @param format {@code json} or {@code xml} */
    public DefaultTaobaoClient(String serverUrl, String appKey, String appSecret, String format) {
        this(serverUrl, appKey, appSecret, new ClientOptions().format(format(format)));
    }

    /**
     * Creates a client with the official SDK's time limits, each of which limits one attempt.
     *
     * @param format {@code json} or {@code xml}
     * @param connectTimeout in milliseconds; 0 for no limit
     * @param readTimeout in milliseconds; 0 for no limit
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

    /**
     * Creates a client with options.
     *
     * @throws IllegalArgumentException for an invalid address, key or secret
     */
    public DefaultTaobaoClient(String serverUrl, String appKey, String appSecret, ClientOptions options) {
        refuseNull(serverUrl);
        this.core = new ClientCore(
                serverUrl,
                AppCredentials.checkedKey(appKey),
                AppCredentials.checkedSecret(appSecret),
                options.values());
        this.options = options;
        this.overrides = CallOptions.NONE;
    }

    private DefaultTaobaoClient(DefaultTaobaoClient client, CallOptions overrides) {
        this.core = client.core;
        this.options = client.options;
        this.overrides = overrides;
    }

    @Override
    public TaobaoClient with(CallOptions overrides) {
        return new DefaultTaobaoClient(this, this.overrides.overriddenBy(overrides));
    }

    @Override
    public <T extends TaobaoResponse> T execute(TaobaoRequest<T> request, @Nullable String session)
            throws ApiException {
        try {
            return core.run(snapshot(request, session), new ClassicCases<>(request, core));
        } catch (TopException e) {
            throw new ApiException(String.valueOf(e.getMessage()), e);
        }
    }

    @Override
    public <T extends TaobaoResponse> T call(TaobaoRequest<T> request, @Nullable String session) {
        return core.run(snapshot(request, session), new ThrowingCases<>(request, core));
    }

    @Override
    public <T extends TaobaoResponse> CompletableFuture<T> callAsync(
            TaobaoRequest<T> request, @Nullable String session) {
        try {
            return core.start(snapshot(request, session), new ThrowingCases<>(request, core));
        } catch (RuntimeException e) {
            CompletableFuture<T> failed = new CompletableFuture<>();
            failed.completeExceptionally(e);
            return failed;
        }
    }

    private Call snapshot(TaobaoRequest<?> request, @Nullable String session) {
        UnknownFields unknown = options.values().unknownFields;
        Snapshot snapshot = new Snapshot(request, options.settings(overrides, request.apiNames()), unknown);
        return options.values().checking == ClientOptions.Checking.BEFORE_SENDING
                ? snapshot.checked(session)
                : snapshot.unchecked(session);
    }

    /** Rejects null, which is what an environment variable that is not set gives. */
    private static void refuseNull(@Nullable String value) {
        if (value == null) {
            throw new IllegalArgumentException(
                    "the address of the gateway is null: is the variable or setting there that holds it?");
        }
    }

    private static ClientOptions timed(String format, int connectTimeout, int readTimeout) {
        Duration connect = limit(connectTimeout);
        Duration attempt = limit(readTimeout);
        Duration usual = Duration.ofSeconds(60);
        return new ClientOptions()
                .format(format(format))
                .connectTimeout(connect)
                .attemptTimeout(attempt)
                // Such a client never gave up before its time limit: the deadline must not end an attempt.
                .deadline(attempt.compareTo(usual) > 0 ? attempt : usual);
    }

    private static Duration limit(int millis) {
        return millis == 0 ? Durations.UNLIMITED : Duration.ofMillis(millis);
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

    /**
     * Closes this client and all that {@link #with} made of it. Their asynchronous calls end with
     * {@link dev.topaz.runtime.http.FailureReason#CLIENT_CLOSED}, and their threads are released. A call in the thread of its
     * caller ends the exchange that it has begun, and sends nothing more. A transport or an executor from the options stays
     * open.
     */
    @Override
    public void close() {
        core.close();
    }

    /** Returns the address, never the secret. */
    @Override
    public String toString() {
        return core.toString();
    }
}
