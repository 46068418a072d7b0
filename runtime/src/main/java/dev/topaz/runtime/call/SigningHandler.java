package dev.topaz.runtime.call;

import dev.topaz.runtime.http.HttpBody;
import dev.topaz.runtime.http.HttpCall;
import dev.topaz.runtime.wire.CallSigner;
import dev.topaz.runtime.wire.Params;
import dev.topaz.runtime.wire.SignedForm;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Duration;
import java.util.Map;

/** Signs a call for one attempt: protocol parameters and signature in the query, the request in the body. */
public final class SigningHandler implements Handler<Call, CallResult> {
    private final Gateway gateway;
    private final Protocol protocol;
    private final CallSigner signer;
    private final PlatformClock clock;
    private final HttpCall usual;
    private final Handler<SignedCall, CallResult> next;

    /** Passes signed calls to the next handler. */
    public SigningHandler(
            Gateway gateway,
            Protocol protocol,
            CallSigner signer,
            PlatformClock clock,
            Handler<SignedCall, CallResult> next) {
        this.gateway = gateway;
        this.protocol = protocol;
        this.signer = signer;
        this.clock = clock;
        this.usual = to(gateway.calls(), RequestHeaders.ofForm());
        this.next = next;
    }

    @Override
    public CallResult handle(Call call, CallContext context) throws InterruptedException {
        Duration timeout = shorter(context.remaining(), call.settings().attemptTimeout());
        if (timeout.isNegative() || timeout.isZero()) {
            return TransportFailure.noTimeLeft(call.apiName());
        }
        SignedCall signed;
        try {
            signed = sign(call, context, timeout);
        } catch (UncheckedIOException e) {
            return TransportFailure.unreadableFile(call.apiName(), e);
        }
        return next.handle(signed, context);
    }

    private SignedCall sign(Call call, CallContext context, Duration timeout) {
        long timestamp = call.timestamp().isPresent() ? call.timestamp().getAsLong() : clock.millis();
        Params params = protocol.params(call, timestamp);
        Payload payload = call.payload();
        SignedForm form = payload.sign(signer, params);
        HttpCall http = template(call, context)
                .withBody(payload.body(form), timeout, context.cancellation())
                .withQuery(form.query());
        return new SignedCall(call, http, params, form.signature(), timestamp);
    }

    /** Returns the HTTP call to fill in. The usual one is kept, because nearly all calls have the same address and headers. */
    private HttpCall template(Call call, CallContext context) {
        boolean isBatch = call.payload().isBatch();
        if (!isBatch && RequestHeaders.areUsual(call, context)) {
            return usual;
        }
        return to(isBatch ? gateway.batches() : gateway.calls(), RequestHeaders.of(call, context));
    }

    private static HttpCall to(URI address, Map<String, String> headers) {
        return new HttpCall(address, headers, HttpBody.of(new byte[0]), Duration.ofSeconds(1));
    }

    private static Duration shorter(Duration one, Duration other) {
        return one.compareTo(other) <= 0 ? one : other;
    }
}
