package dev.topaz.samples.outbox;

import java.time.Duration;

/**
 * How patient couriers are.
 *
 * @param lease how long an event is one courier's; an event of one that was killed waits so long for the next
 */
record Pace(Duration lease) {
    /** Of a courier that finds nothing to do. */
    static final Duration POLL = Duration.ofMillis(200);
    /** Of a courier that has failed: what stopped his event would stop the next. */
    static final Duration REST = Duration.ofSeconds(1);

    /** For a call with all its attempts and waits. It ends well before the lease, so that nobody sends what is no longer his. */
    Duration deadline() {
        return lease.multipliedBy(2).dividedBy(3);
    }

    /** Doubles from attempt to attempt, and is never longer than the lease. */
    Duration backOff(int attempts) {
        Duration wait = REST;
        for (int i = 1; i < attempts && wait.compareTo(lease) < 0; i++) {
            wait = wait.multipliedBy(2);
        }
        return wait.compareTo(lease) < 0 ? wait : lease;
    }
}
