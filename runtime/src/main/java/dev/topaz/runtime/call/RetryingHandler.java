package dev.topaz.runtime.call;

import dev.topaz.runtime.flow.Ban;
import dev.topaz.runtime.observe.CallObserver;
import dev.topaz.runtime.retry.RetryAdvice;
import java.time.Duration;
import java.util.Optional;

/**
 * Repeats a call that certainly had no effect, or that the caller declared idempotent, as often as its policy, its deadline and
 * the app's budget of retries allow. Each attempt passes flow control again: on the wire it is a call like any other.
 */
public final class RetryingHandler implements Handler<Call, CallResult> {
    /** Calls that were banned together do not come back together. */
    private static final double JITTER = 0.1;

    private final PlatformClock clock;
    private final RetryBudget budget;
    private final Handler<Call, CallResult> next;

    /** @param budget of the app */
    public RetryingHandler(PlatformClock clock, RetryBudget budget, Handler<Call, CallResult> next) {
        this.clock = clock;
        this.budget = budget;
        this.next = next;
    }

    @Override
    public CallResult handle(Call call, CallContext context) throws InterruptedException {
        budget.earn();
        CallResult result = next.handle(call, context);
        int repeats = 0;
        while (mayRepeat(call, context, result)
                && repeats + 1 < call.settings().retry().attempts()) {
            Optional<Ban> ban = banOf(result);
            Duration wait = ban.isPresent() ? untilOver(ban.get(), context) : backoff(call, repeats + 1, context);
            if (wait.compareTo(context.remaining()) >= 0 || !budget.spend()) {
                break;
            }
            repeats++;
            if (result.retryAdvice() == RetryAdvice.IF_IDEMPOTENT) {
                context.recordPossibleEffect();
            }
            context.pause(ban.isPresent() ? CallObserver.Reason.BANNED : CallObserver.Reason.BACK_OFF, wait);
            result = again(call, context, result);
        }
        return context.mayHaveActed() ? result.afterPossibleEffect() : result;
    }

    /** Makes another attempt; if it could not be sent, what the platform said to the one before says more. */
    private CallResult again(Call call, CallContext context, CallResult last) throws InterruptedException {
        int sent = context.attempts();
        CallResult result = next.handle(call, context);
        return context.attempts() == sent ? last : result;
    }

    private static boolean mayRepeat(Call call, CallContext context, CallResult result) {
        if (context.isStopped()) {
            return false;
        }
        return call.payload().isRepeatable() && isSafe(call, result.retryAdvice());
    }

    private static boolean isSafe(Call call, RetryAdvice advice) {
        return advice == RetryAdvice.LATER
                || (advice == RetryAdvice.IF_IDEMPOTENT && call.settings().isIdempotent());
    }

    private static Optional<Ban> banOf(CallResult result) {
        return result instanceof RefusedResult
                ? ((RefusedResult) result).refusal().ban()
                : Optional.<Ban>empty();
    }

    private Duration untilOver(Ban ban, CallContext context) {
        Duration rest = Duration.between(clock.instant(), ban.until());
        if (rest.isNegative()) {
            return Duration.ZERO;
        }
        return rest.plusNanos((long) (rest.toNanos() * JITTER * context.time().random()));
    }

    private static Duration backoff(Call call, int failedAttempts, CallContext context) {
        return call.settings().retry().backoff(failedAttempts, context.time().random());
    }
}
