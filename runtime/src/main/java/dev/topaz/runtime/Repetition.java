package dev.topaz.runtime;

import dev.topaz.runtime.flow.Ban;
import dev.topaz.runtime.observe.CallObserver;
import dev.topaz.runtime.retry.RetryPolicy;
import java.time.Duration;
import java.util.Optional;

/** Decides, for one call, whether it is made again, and after which wait. */
final class Repetition {
    private final Caller caller;
    private final TaobaoRequest<?> request;
    private final CallOptions different;
    private final RetryPolicy retry;
    private int repeats;
    private boolean clockIsSet;

    /** Another attempt. */
    record Again(CallObserver.Reason reason, Duration delay) {}

    Repetition(Caller caller, TaobaoRequest<?> request, CallOptions different) {
        this.caller = caller;
        this.request = request;
        this.different = different;
        this.retry = different.retryOr(caller.options().retry());
    }

    /**
     * Empty when this ending is the last word.
     *
     * @param left how much time the call has
     */
    Optional<Again> after(Ending<?> ending, Duration left) {
        if (setsClock(ending) && isRepeatable()) {
            clockIsSet = true;
            return Optional.of(new Again(CallObserver.Reason.BACK_OFF, Duration.ZERO));
        }
        if (!isSafe(ending) || !isRepeatable() || repeats + 1 >= retry.attempts()) {
            return Optional.empty();
        }
        Again again = ending.ban().map(this::whenOver).orElseGet(this::backOff);
        if (again.delay().compareTo(left) >= 0 || !caller.budget().spend()) {
            return Optional.empty();
        }
        repeats++;
        return Optional.of(again);
    }

    private Again whenOver(Ban ban) {
        Duration wait = Duration.between(caller.calls().clock().instant(), ban.until());
        return new Again(CallObserver.Reason.BANNED, wait.isNegative() ? Duration.ZERO : wait);
    }

    private Again backOff() {
        double chance = caller.options().timer().chance();
        return new Again(CallObserver.Reason.BACK_OFF, retry.wait(repeats + 1, chance));
    }

    /** A call that was refused for its timestamp had no effect; with the right one it is another call. */
    private boolean setsClock(Ending<?> ending) {
        return !clockIsSet
                && request.getTimestamp() == null
                && ending instanceof Ending.Refused<?> refused
                && refused.refusal().kind() == RefusalKind.CLOCK
                && caller.calls().clock().learn(refused.response().getHeaders().get("date"));
    }

    private boolean isRepeatable() {
        return request.files().values().stream().allMatch(FileItem::isRepeatable);
    }

    private boolean isSafe(Ending<?> ending) {
        return switch (ending.retryAdvice()) {
            case MEND_FIRST -> false;
            case LATER -> true;
            case IF_IDEMPOTENT ->
                different
                        .idempotence()
                        .orElseGet(() -> request.apiNames().stream().allMatch(caller.options()::isIdempotent));
        };
    }
}
