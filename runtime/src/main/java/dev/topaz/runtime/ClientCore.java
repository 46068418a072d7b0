package dev.topaz.runtime;

import dev.topaz.runtime.call.AppState;
import dev.topaz.runtime.call.AppStates;
import dev.topaz.runtime.call.AsyncCalls;
import dev.topaz.runtime.call.AuditingHandler;
import dev.topaz.runtime.call.Call;
import dev.topaz.runtime.call.CallResult;
import dev.topaz.runtime.call.CallRunner;
import dev.topaz.runtime.call.ClockSkewHandler;
import dev.topaz.runtime.call.DecodingHandler;
import dev.topaz.runtime.call.ExchangeHandler;
import dev.topaz.runtime.call.ExchangeResult;
import dev.topaz.runtime.call.Gateway;
import dev.topaz.runtime.call.Handler;
import dev.topaz.runtime.call.InterceptingHandler;
import dev.topaz.runtime.call.ObservingHandler;
import dev.topaz.runtime.call.Protocol;
import dev.topaz.runtime.call.RefusalClassifier;
import dev.topaz.runtime.call.RetryingHandler;
import dev.topaz.runtime.call.SignedCall;
import dev.topaz.runtime.call.SigningHandler;
import dev.topaz.runtime.call.ThrottlingHandler;
import dev.topaz.runtime.call.ValidatingHandler;
import dev.topaz.runtime.flow.FlowControl;
import dev.topaz.runtime.http.BlockingTransport;
import dev.topaz.runtime.http.Cancellation;
import dev.topaz.runtime.http.Transport;
import dev.topaz.runtime.http.TransportOptions;
import dev.topaz.runtime.observe.CallListener;
import dev.topaz.runtime.sign.Signer;
import dev.topaz.runtime.wire.CallSigner;
import java.util.Collections;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** What all calls of one client share: the chain, its threads and its transport. Safe for use by many threads. */
final class ClientCore implements AutoCloseable {
    private final String appKey;
    private final Gateway gateway;
    private final OptionValues options;
    private final AppState app;
    private final Transport transport;
    private final CallRunner runner;
    private @Nullable AsyncCalls asyncCalls;

    ClientCore(String url, String appKey, String appSecret, OptionValues options) {
        this.appKey = appKey;
        this.gateway = new Gateway(url);
        this.options = options;
        Signer signer = new Signer(options.signMethod, appSecret);
        this.app = AppStates.ofProcess().get(gateway.toString(), appKey, options.clock, options.time);
        this.transport = options.transport == null ? new BlockingTransport(transport(options)) : options.transport;
        this.runner = new CallRunner(appKey, listener(options), options.time, chain(new CallSigner(signer)));
    }

    private static TransportOptions transport(OptionValues options) {
        TransportOptions transport = new TransportOptions().connectTimeout(options.connectTimeout);
        return options.proxy == null ? transport : transport.proxy(options.proxy);
    }

    private static CallListener listener(OptionValues options) {
        return options.listener == CallListener.NONE
                ? CallListener.NONE
                : CallListener.all(Collections.singletonList(options.listener));
    }

    /** Builds the chain from its last handler to its first. */
    private Handler<Call, CallResult> chain(CallSigner signer) {
        RefusalClassifier classifier = new RefusalClassifier(options.refusals, app.clock());
        Handler<Call, CallResult> signing = new SigningHandler(
                gateway,
                protocol(),
                signer,
                app.clock(),
                new ObservingHandler(new DecodingHandler(gateway.toString(), classifier, exchange())));
        Handler<Call, CallResult> throttling = new ThrottlingHandler(appKey, flowControl(), classifier, signing);
        Handler<Call, CallResult> retrying =
                new RetryingHandler(app.clock(), app.budget(), new ClockSkewHandler(app.clock(), throttling));
        Handler<Call, CallResult> intercepting = options.interceptors.isEmpty()
                ? retrying
                : new InterceptingHandler(appKey, options.interceptors, retrying);
        return new ValidatingHandler(classifier, intercepting);
    }

    private Handler<SignedCall, ExchangeResult> exchange() {
        Handler<SignedCall, ExchangeResult> exchange = new ExchangeHandler(transport);
        return options.interceptors.isEmpty()
                ? exchange
                : new AuditingHandler(appKey, gateway.toString(), options.interceptors, exchange);
    }

    private Protocol protocol() {
        return new Protocol(
                appKey,
                options.format.wireName(),
                options.format == AnswerFormat.SIMPLIFIED_JSON ? "true" : "",
                options.partnerId,
                options.signMethod.wireName());
    }

    private FlowControl flowControl() {
        return options.flowControl == null ? app.flowControl() : options.flowControl;
    }

    RefusalExplanation explanation() {
        return new RefusalExplanation(appKey, options.signMethod, gateway.toString());
    }

    /** Runs a call in this thread. */
    <T> T run(Call call, CallResult.Cases<T> cases) {
        throwIfClosed();
        return runner.run(call, new Cancellation()).match(cases);
    }

    /** Runs a call in another thread. */
    <T> CompletableFuture<T> start(Call call, CallResult.Cases<T> cases) {
        throwIfClosed();
        return asyncCalls().start(call, cases);
    }

    private synchronized AsyncCalls asyncCalls() {
        AsyncCalls calls =
                asyncCalls == null ? new AsyncCalls(runner, Optional.ofNullable(options.executor)) : asyncCalls;
        asyncCalls = calls;
        return calls;
    }

    private void throwIfClosed() {
        if (runner.isClosed()) {
            throw new IllegalStateException(this + " was closed; make another client for further calls");
        }
    }

    @Override
    public void close() {
        runner.close();
        startedCalls().ifPresent(AsyncCalls::close);
        // A transport of this client's own is not closed: it has nothing to release, and an attempt that has just begun
        // would be told of the transport in place of the client.
    }

    private synchronized Optional<AsyncCalls> startedCalls() {
        return Optional.ofNullable(asyncCalls);
    }

    /** Returns the address, never the secret. */
    @Override
    public String toString() {
        return "DefaultTaobaoClient[" + gateway + "]";
    }
}
