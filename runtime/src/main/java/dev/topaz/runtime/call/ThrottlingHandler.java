package dev.topaz.runtime.call;

import dev.topaz.runtime.flow.Admission;
import dev.topaz.runtime.flow.AdmissionRequest;
import dev.topaz.runtime.flow.FlowControl;
import dev.topaz.runtime.log.FailureLog;
import dev.topaz.runtime.observe.CallObserver;
import java.time.Duration;
import java.util.Collections;
import java.util.Optional;
import java.util.function.Consumer;

/** Asks flow control before each attempt, and tells it what the platform said to the attempt. */
public final class ThrottlingHandler implements Handler<Call, CallResult> {
    private static final String LIMIT_CODE = "7";
    private static final String LIMIT_MSG = "client-error:App Call Limited";

    private final String appKey;
    private final FlowControl flowControl;
    private final RefusalClassifier classifier;
    private final FailureLog failures = new FailureLog("the flow control");
    private final Handler<Call, CallResult> next;

    /** Passes the calls that flow control admits to the next handler. */
    public ThrottlingHandler(
            String appKey, FlowControl flowControl, RefusalClassifier classifier, Handler<Call, CallResult> next) {
        this.appKey = appKey;
        this.flowControl = flowControl;
        this.classifier = classifier;
        this.next = next;
    }

    @Override
    public CallResult handle(Call call, CallContext context) throws InterruptedException {
        context.throwIfStopped();
        Duration remaining = context.remaining();
        if (remaining.isNegative() || remaining.isZero()) {
            // Such as a call that waited too long for a thread: it must not take a place from one that can still be
            // sent.
            return TransportFailure.noTimeLeft(call.apiName());
        }
        AdmissionRequest request = new AdmissionRequest(appKey, call.apiNames(), remaining);
        Admission admission = flowControl.admit(context.isObserved() ? request.onWait(waits(context)) : request);
        Optional<Admission.Rejection> rejection = admission.rejection();
        if (rejection.isPresent()) {
            return heldBack(call, rejection.get());
        }
        context.throwIfStopped();
        CallResult result = next.handle(call, context);
        inform(call, result);
        return result;
    }

    /** A flow control of the user's own may throw; the platform has answered by now, and the answer must not be lost. */
    private void inform(Call call, CallResult result) {
        try {
            result.inform(new FlowFeedback(appKey, flowControl, classifier), call);
        } catch (RuntimeException | Error e) {
            failures.report(e);
        }
    }

    private static Consumer<Duration> waits(CallContext context) {
        return new Consumer<Duration>() {
            @Override
            public void accept(Duration wait) {
                context.observer().waits(CallObserver.Reason.FLOW_CONTROL, wait);
            }
        };
    }

    /** Refuses in the words that the platform would have used. */
    private CallResult heldBack(Call call, Admission.Rejection rejection) {
        long seconds = Math.floorDiv(rejection.retryAfter().toMillis() + 999, 1000L);
        AnswerStatus status = AnswerStatus.refusal(
                LIMIT_CODE, LIMIT_MSG, rejection.subCode(), "This ban will last for " + seconds + " more seconds");
        return RefusedResult.locally(
                call.decoder().refusedLocally(status),
                classifier.classify(status, Collections.<String, String>emptyMap()),
                rejection.cause().orElse(null));
    }
}
