package dev.topaz.runtime.call;

import dev.topaz.runtime.http.HttpAnswer;
import dev.topaz.runtime.retry.RefusalKind;
import java.time.Instant;
import java.util.Optional;

/**
 * Repeats a call once that the platform refused for its timestamp, with the time that the platform told in its answer. A refused
 * call had no effect, and with another timestamp it is another call. All calls of the app use that time from then on, also where
 * this call cannot be repeated because its file is gone.
 */
public final class ClockSkewHandler implements Handler<Call, CallResult> {
    /** The platform accepts timestamps that are minutes off: a smaller difference is not the reason of a refusal. */
    private static final long MIN_SKEW_MILLIS = 60_000;

    private final PlatformClock clock;
    private final Handler<Call, CallResult> next;

    /** @param clock of the app */
    public ClockSkewHandler(PlatformClock clock, Handler<Call, CallResult> next) {
        this.clock = clock;
        this.next = next;
    }

    @Override
    public CallResult handle(Call call, CallContext context) throws InterruptedException {
        CallResult result = next.handle(call, context);
        if (call.timestamp().isPresent() || !corrects(result) || !call.payload().isRepeatable()) {
            return result;
        }
        int sent = context.attempts();
        CallResult corrected = next.handle(call, context);
        return context.attempts() == sent ? result : corrected;
    }

    /** Compares with the time that this attempt claimed: another call may have corrected the clock meanwhile. */
    private boolean corrects(CallResult result) {
        if (!(result instanceof RefusedResult)) {
            return false;
        }
        RefusedResult refused = (RefusedResult) result;
        Optional<HttpAnswer> answer = refused.answer();
        if (refused.refusal().kind() != RefusalKind.CLOCK || !answer.isPresent()) {
            return false;
        }
        Optional<Instant> platform = PlatformTime.of(answer.get().headers());
        long claimed = refused.signed().map(SignedCall::timestamp).orElse(0L);
        if (!platform.isPresent() || Math.abs(platform.get().toEpochMilli() - claimed) < MIN_SKEW_MILLIS) {
            return false;
        }
        clock.set(platform.get());
        return true;
    }
}
