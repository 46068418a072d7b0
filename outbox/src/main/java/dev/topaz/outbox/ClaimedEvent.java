package dev.topaz.outbox;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** An event that is one courier's until its lease ends. */
public final class ClaimedEvent {
    private final long row;
    private final int attempt;
    private final OutboxEvent event;
    private final List<PastTrouble> troubles;

    /**
     * Creates a claim.
     *
     * @param row the event's number in the store
     * @param attempt 1 at first; whoever takes the event afterwards has a higher one
     * @param troubles what kept this event from being delivered before, and has not been followed by a success yet
     */
    public ClaimedEvent(long row, int attempt, OutboxEvent event, List<PastTrouble> troubles) {
        this.row = row;
        this.attempt = attempt;
        this.event = event;
        this.troubles = Collections.unmodifiableList(new ArrayList<>(troubles));
    }

    /** Returns the event's number in the store. */
    public long row() {
        return row;
    }

    /** Returns how often the event has been taken, this time included. */
    public int attempt() {
        return attempt;
    }

    /** Returns the event. */
    public OutboxEvent event() {
        return event;
    }

    /** Returns what kept this event from being delivered before: this attempt finds out whether it has passed. */
    public List<PastTrouble> troubles() {
        return troubles;
    }

    /** Returns how often in a row a trouble of this scope has been seen before this attempt. */
    public int failures(TroubleScope scope) {
        return troubles.stream()
                .filter(trouble -> trouble.scope() == scope)
                .mapToInt(PastTrouble::failures)
                .max()
                .orElse(0);
    }

    /** A trouble whose rest is over. */
    public static final class PastTrouble {
        private final TroubleScope scope;
        private final int failures;

        /** @param failures in a row, before this attempt */
        public PastTrouble(TroubleScope scope, int failures) {
            this.scope = scope;
            this.failures = failures;
        }

        /** Returns how far the trouble reached. */
        public TroubleScope scope() {
            return scope;
        }

        /** Returns how often in a row the trouble has been seen. */
        public int failures() {
            return failures;
        }
    }
}
