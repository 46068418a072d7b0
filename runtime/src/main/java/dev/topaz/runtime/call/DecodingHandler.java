package dev.topaz.runtime.call;

import dev.topaz.runtime.http.HttpAnswer;

/** Turns what came over HTTP into a response, or into the failure that says why it is none. */
public final class DecodingHandler implements Handler<SignedCall, CallResult> {
    /** The only status that carries a success of the platform; 204 and the like carry nothing. */
    private static final int OK = 200;

    private final String gateway;
    private final RefusalClassifier classifier;
    private final Handler<SignedCall, ExchangeResult> next;

    /** @param gateway the address, as messages show it */
    public DecodingHandler(String gateway, RefusalClassifier classifier, Handler<SignedCall, ExchangeResult> next) {
        this.gateway = gateway;
        this.classifier = classifier;
        this.next = next;
    }

    @Override
    public CallResult handle(SignedCall signed, CallContext context) throws InterruptedException {
        ExchangeResult exchange = next.handle(signed, context);
        if (exchange.isReceived()) {
            context.recordHttpStatus(exchange.received().status());
            return decode(signed, exchange.received());
        }
        return TransportFailure.of(signed.call().apiName(), gateway, exchange.failed());
    }

    private CallResult decode(SignedCall signed, HttpAnswer answer) {
        boolean isOk = answer.status() == OK;
        try {
            DecodedAnswer decoded = signed.call().decoder().decode(answer, signed.secrets());
            if (!decoded.status().isSuccess()) {
                ClassifiedRefusal refusal = classifier.classify(decoded.status(), answer.headers());
                return RefusedResult.byThePlatform(decoded, refusal, signed, answer);
            }
            if (isOk) {
                return isBusinessFailure(signed.call(), decoded)
                        ? BusinessFailureResult.of(decoded, answer)
                        : SuccessResult.of(decoded);
            }
        } catch (UndecodableException e) {
            if (isOk) {
                return UndecodableAnswer.of(e, answer);
            }
        }
        // A proxy's error page, a redirect: whatever its body looks like, it is not the platform's success.
        return TransportFailure.ofStatus(signed.call().apiName(), answer);
    }

    private static boolean isBusinessFailure(Call call, DecodedAnswer decoded) {
        return decoded.status().isBusinessFailure() && !call.settings().ignoresBusinessFailures();
    }
}
