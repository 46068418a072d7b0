package dev.topaz.outbox;

import java.time.Duration;

/**
 * What is still in the outbox: the numbers to watch.
 *
 * <pre>{@code
 * Backlog backlog = store.backlog();
 * if (backlog.parked() > 0 || backlog.oldest().compareTo(Duration.ofMinutes(5)) > 0) {
 *     pager.send("the outbox holds " + backlog);
 * }
 * }</pre>
 */
public final class Backlog {
    /** Nothing waits, nothing is parked, nothing is paused. */
    public static final Backlog EMPTY = new Backlog(0, Duration.ZERO, 0, 0);

    private final long waiting;
    private final Duration oldest;
    private final long parked;
    private final long paused;

    /**
     * Creates a reading.
     *
     * @param waiting events that are not delivered yet, those under way included
     * @param oldest how long the oldest of them has waited; zero if there is none
     * @param parked events that the platform does not take
     * @param paused failures that pause the deliveries of a seller, or all
     */
    public Backlog(long waiting, Duration oldest, long parked, long paused) {
        this.waiting = waiting;
        this.oldest = oldest;
        this.parked = parked;
        this.paused = paused;
    }

    /** Returns how many events are not delivered yet. */
    public long waiting() {
        return waiting;
    }

    /** Returns how long the oldest of them has waited. */
    public Duration oldest() {
        return oldest;
    }

    /** Returns how many events the platform does not take. */
    public long parked() {
        return parked;
    }

    /** Returns how many failures pause the deliveries of a seller, or all. */
    public long paused() {
        return paused;
    }

    @Override
    public String toString() {
        return waiting + " waiting, the oldest for " + oldest + ", " + parked + " parked, " + paused + " paused";
    }
}
