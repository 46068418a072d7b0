package dev.topaz.runtime.call;

import dev.topaz.runtime.observe.Attempt;
import java.time.Duration;

/** Tells the observer of each attempt when it is sent and how it ended. */
public final class ObservingHandler implements Handler<SignedCall, CallResult> {
    private final Handler<SignedCall, CallResult> next;

    /** Observes what the next handler does. */
    public ObservingHandler(Handler<SignedCall, CallResult> next) {
        this.next = next;
    }

    @Override
    public CallResult handle(SignedCall signed, CallContext context) throws InterruptedException {
        int number = context.nextAttempt();
        context.observer().sends(number);
        long sent = context.time().nanoTime();
        CallResult result = next.handle(signed, context);
        if (!context.isObserved()) {
            return result;
        }
        Duration latency = Duration.ofNanos(context.time().nanoTime() - sent);
        AnswerStatus status = result.status();
        context.observer()
                .receives(new Attempt(number, latency, result.outcome())
                        .refused(status.code(), status.subCode())
                        .requestId(status.requestId())
                        .httpStatus(context.httpStatus()));
        return result;
    }
}
