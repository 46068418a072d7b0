package dev.topaz.samples.outbox;

import dev.topaz.runtime.TopApiException;
import dev.topaz.runtime.TopBusinessException;
import dev.topaz.runtime.TopException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * What an attempt means for its event: the one place that judges answers.
 *
 * @param pause how long the platform asks to wait; empty when it does not say
 * @param note for whoever looks into the table; without secrets
 */
record Outcome(State state, Optional<Duration> pause, String note) {
    /** What an event of the outbox is, by its name there. */
    enum State {
        /** Not delivered yet. The later events of its work order wait behind it. */
        WAITING,
        /** The platform has it. */
        DELIVERED,
        /** The platform will not have it, unless somebody mends it. The later events of its work order go on. */
        PARKED
    }

    static Outcome delivered(String note) {
        return new Outcome(State.DELIVERED, Optional.empty(), note);
    }

    static Outcome parked(String note) {
        return new Outcome(State.PARKED, Optional.empty(), note);
    }

    static Outcome later(Optional<Duration> pause, String note) {
        return new Outcome(State.WAITING, pause, note);
    }

    /** The platform has answered; whether it took the event stands in the result. */
    static Outcome of(BcpushIsvEventEmitResponse response) {
        BcpushIsvEventEmitResponse.Result result = response.getResult();
        String request = "request id " + response.getRequestId();
        if (result == null) {
            return parked("an answer without a result, " + request);
        }
        return Boolean.TRUE.equals(result.getSuccess())
                ? delivered(request)
                : parked("error " + result.getErrorCode() + ", " + result.getErrorMessage() + ", " + request);
    }

    /**
     * Only what the platform holds against the event itself parks it. A session that has ended, a quota that is spent or a line
     * that is down would hit the next event as well.
     */
    static Outcome of(TopException failure, Instant now) {
        String note = String.valueOf(failure.getMessage()).lines().findFirst().orElse("");
        if (failure instanceof TopBusinessException business) {
            return parked("error " + business.code() + ", " + business.msg() + ", request id " + business.requestId());
        }
        if (!(failure instanceof TopApiException refusal)) {
            return later(Optional.empty(), note);
        }
        return switch (refusal.kind()) {
            case FINAL -> parked(note);
            case QUOTA_SPENT, APP_LIMITED, API_LIMITED, CALLER_LIMITED, UNCERTAIN, PASSING, SESSION, SIGNATURE, CLOCK ->
                later(Optional.ofNullable(refusal.notBefore()).map(until -> between(now, until)), note);
        };
    }

    private static Duration between(Instant now, Instant until) {
        return until.isAfter(now) ? Duration.between(now, until) : Duration.ZERO;
    }
}
