package dev.topaz.outbox;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * An event that one courier has claimed until its lease ends.
 *
 * <p>A program that delivers one event by itself:
 *
 * <pre>{@code
 * Optional<ClaimedEvent> claim = store.claim("by hand", Duration.ofMinutes(1), ClaimOrder.NEW_FIRST);
 * if (claim.isPresent()) {
 *     DeliveryResult result = sender.send(claim.get().event(), session);
 *     store.settle(claim.get(), result, Duration.ofSeconds(10));
 * }
 * }</pre>
 */
public final class ClaimedEvent {
    private final long row;
    private final int attempt;
    private final OutboxEvent event;
    private final List<PastFailure> pastFailures;

    /**
     * Creates a claim.
     *
     * @param row the event's number in the store
     * @param attempt 1 at first, and one more each time that the event is claimed
     * @param pastFailures the failures of earlier attempts that no success has followed yet
     */
    public ClaimedEvent(long row, int attempt, OutboxEvent event, List<PastFailure> pastFailures) {
        this.row = row;
        this.attempt = attempt;
        this.event = event;
        this.pastFailures = Collections.unmodifiableList(new ArrayList<>(pastFailures));
    }

    /** Returns the event's number in the store. */
    public long row() {
        return row;
    }

    /** Returns how often the event has been claimed, this time included. */
    public int attempt() {
        return attempt;
    }

    /** Returns the event. */
    public OutboxEvent event() {
        return event;
    }

    /** Returns the failures of earlier attempts; this attempt finds out whether they have passed. */
    public List<PastFailure> pastFailures() {
        return pastFailures;
    }

    /** Returns how many failures of this scope there were in a row before this attempt. */
    public int failures(FailureScope scope) {
        return pastFailures.stream()
                .filter(failure -> failure.scope() == scope)
                .mapToInt(PastFailure::failures)
                .max()
                .orElse(0);
    }

    /** A failure whose pause is over. */
    public static final class PastFailure {
        private final FailureScope scope;
        private final int failures;

        /** @param failures in a row, before this attempt */
        public PastFailure(FailureScope scope, int failures) {
            this.scope = scope;
            this.failures = failures;
        }

        /** Returns how far the failure reached. */
        public FailureScope scope() {
            return scope;
        }

        /** Returns how often in a row it has happened. */
        public int failures() {
            return failures;
        }
    }
}
