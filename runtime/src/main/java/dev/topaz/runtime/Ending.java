package dev.topaz.runtime;

import dev.topaz.runtime.flow.Ban;
import dev.topaz.runtime.observe.Attempt;
import dev.topaz.runtime.observe.Outcome;
import java.time.Duration;
import java.util.Optional;

/** How one attempt ended. */
sealed interface Ending<T extends TaobaoResponse> {
    /** With a success. */
    record Success<T extends TaobaoResponse>(T response) implements Ending<T> {}

    /** With a refusal of the platform. */
    record Refused<T extends TaobaoResponse>(T response, Refusal refusal) implements Ending<T> {}

    /** Without an answer, or with one that is none. */
    record Failed<T extends TaobaoResponse>(TopException reason) implements Ending<T> {}

    /** Whether another attempt can help. */
    default RetryAdvice retryAdvice() {
        if (this instanceof Refused<T> refused) {
            return refused.refusal().kind().retryAdvice();
        }
        return this instanceof Failed<T> failed ? failed.reason().retryAdvice() : RetryAdvice.MEND_FIRST;
    }

    /** The answer, if there was one. */
    default Optional<T> answer() {
        if (this instanceof Refused<T> refused) {
            return Optional.of(refused.response());
        }
        return this instanceof Success<T> success ? Optional.of(success.response()) : Optional.empty();
    }

    /** Until when another attempt is of no use, if the platform said so. */
    default Optional<Ban> ban() {
        return this instanceof Refused<T> refused ? refused.refusal().ban() : Optional.empty();
    }

    /** The same, for whoever observes. */
    default Attempt attempt(int number, Duration latency) {
        Optional<T> response = answer();
        return new Attempt(
                number,
                latency,
                outcome(),
                response.map(TaobaoResponse::getErrorCode),
                response.map(TaobaoResponse::getSubCode),
                response.map(TaobaoResponse::getRequestId));
    }

    private Outcome outcome() {
        if (this instanceof Failed<T> failed) {
            return outcome(failed.reason());
        }
        return this instanceof Success<T> ? Outcome.SUCCESS : Outcome.REFUSED;
    }

    /** What a failure is called where calls are counted. */
    static Outcome outcome(Throwable failure) {
        if (failure instanceof TopDecodeException) {
            return Outcome.UNREADABLE;
        }
        if (failure instanceof TopTransportException transport) {
            return transport.retryAdvice() == RetryAdvice.IF_IDEMPOTENT ? Outcome.NO_ANSWER : Outcome.NOT_SENT;
        }
        return Outcome.BROKEN;
    }
}
