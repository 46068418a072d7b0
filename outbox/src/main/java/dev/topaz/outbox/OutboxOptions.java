package dev.topaz.outbox;

import dev.topaz.runtime.annotation.CheckReturnValue;
import java.time.Duration;
import java.util.Objects;

/**
 * Options of {@link Couriers}; everything has a safe default. Immutable: each method returns a copy, so use what it returns.
 *
 * <pre>{@code
 * OutboxOptions options = new OutboxOptions().couriers(8).lease(Duration.ofMinutes(1)).retention(Duration.ofDays(7));
 * }</pre>
 */
@CheckReturnValue
public final class OutboxOptions {
    /** Stands for longer times, which no number of milliseconds or nanoseconds can count. */
    private static final Duration FOR_EVER = Duration.ofDays(100 * 365L);

    private final Values values;

    /** Creates the defaults. */
    public OutboxOptions() {
        this(new Values());
    }

    private OutboxOptions(Values values) {
        this.values = values;
    }

    private static final class Values implements Cloneable {
        private int couriers = 2;
        private String name = "courier";
        private Duration lease = Duration.ofSeconds(30);
        private Duration poll = Duration.ofMillis(200);
        private Duration closeTimeout = Duration.ofSeconds(10);
        private Duration retention = Duration.ofDays(30);
        private Duration backlogInterval = Duration.ofSeconds(10);
        private Backoff eventBackoff = new Backoff(Duration.ofSeconds(1), Duration.ofMinutes(10));
        private Backoff sellerBackoff = new Backoff(Duration.ofSeconds(1), Duration.ofMinutes(5));
        private Backoff appBackoff = new Backoff(Duration.ofSeconds(1), Duration.ofSeconds(5));
        private int poisonAttempts = 5;
        private OutboxListener listener = OutboxListener.NONE;

        @Override
        public Values clone() {
            try {
                return (Values) super.clone();
            } catch (CloneNotSupportedException e) {
                throw new AssertionError("the class is cloneable", e);
            }
        }
    }

    /** Sets how many events this process delivers at the same time; default 2. */
    public OutboxOptions couriers(int couriers) {
        if (couriers < 1) {
            throw new IllegalArgumentException("the number of couriers is 1 or more, not " + couriers);
        }
        Values changed = values.clone();
        changed.couriers = couriers;
        return new OutboxOptions(changed);
    }

    /** Sets what the names of the couriers begin with, in the log and in the store; default {@code courier}. */
    public OutboxOptions name(String name) {
        Values changed = values.clone();
        changed.name = Objects.requireNonNull(name);
        return new OutboxOptions(changed);
    }

    /**
     * Sets how long an event belongs to one courier; default 30 s. Set it longer than a call can take: a call that takes longer is sent
     * twice. The event of a process that was killed waits until its lease ends.
     */
    public OutboxOptions lease(Duration lease) {
        Values changed = values.clone();
        changed.lease = positive("lease", lease);
        return new OutboxOptions(changed);
    }

    /** Sets how long a courier that finds nothing to do waits; default 200 ms. */
    public OutboxOptions poll(Duration poll) {
        Values changed = values.clone();
        changed.poll = positive("poll", poll);
        return new OutboxOptions(changed);
    }

    /** Sets how long {@link Couriers#close} takes at most, for all couriers together; default 10 s. */
    public OutboxOptions closeTimeout(Duration closeTimeout) {
        Values changed = values.clone();
        changed.closeTimeout = positive("close timeout", closeTimeout);
        return new OutboxOptions(changed);
    }

    /** Sets for how long delivered events are kept; default 30 days. */
    public OutboxOptions retention(Duration retention) {
        Values changed = values.clone();
        changed.retention = positive("retention", retention);
        return new OutboxOptions(changed);
    }

    /** Sets how often the backlog is counted and reported to the listener; default 10 s. */
    public OutboxOptions backlogInterval(Duration backlogInterval) {
        Values changed = values.clone();
        changed.backlogInterval = positive("backlog interval", backlogInterval);
        return new OutboxOptions(changed);
    }

    /**
     * Sets how long deliveries pause after a failure that names no time itself: the first time, and at most. Defaults are 1 s to
     * 10 min for an event, 1 s to 5 min for a seller, and 1 s to 5 s for the app.
     */
    public OutboxOptions backoff(FailureScope scope, Duration first, Duration max) {
        Backoff backoff = new Backoff(positive("first wait", first), positive("maximum wait", max));
        Values changed = values.clone();
        switch (scope) {
            case EVENT:
                changed.eventBackoff = backoff;
                break;
            case SELLER:
                changed.sellerBackoff = backoff;
                break;
            case APP:
                changed.appBackoff = backoff;
                break;
        }
        return new OutboxOptions(changed);
    }

    /**
     * Sets after how many attempts an event is parked if its sender throws anything but a {@code TopException}, for example because it
     * cannot read the payload; default 5.
     */
    public OutboxOptions poisonAttempts(int poisonAttempts) {
        if (poisonAttempts < 1) {
            throw new IllegalArgumentException("an event is parked after 1 attempt or more, not " + poisonAttempts);
        }
        Values changed = values.clone();
        changed.poisonAttempts = poisonAttempts;
        return new OutboxOptions(changed);
    }

    /** Sets the listener that is told what happens; default none. */
    public OutboxOptions listener(OutboxListener listener) {
        Values changed = values.clone();
        changed.listener = Objects.requireNonNull(listener);
        return new OutboxOptions(changed);
    }

    private static Duration positive(String what, Duration duration) {
        if (duration.isNegative() || duration.isZero()) {
            throw new IllegalArgumentException("the " + what + " of an outbox is longer than 0, not " + duration);
        }
        return duration.compareTo(FOR_EVER) < 0 ? duration : FOR_EVER;
    }

    /** Returns how many events this process delivers at the same time. */
    int couriers() {
        return values.couriers;
    }

    /** Returns what the names of the couriers begin with. */
    String name() {
        return values.name;
    }

    /** Returns how long an event belongs to one courier. */
    Duration lease() {
        return values.lease;
    }

    /**
     * Returns the time for a call with all its waits, two thirds of the lease: a call with this deadline ends before another courier
     * can claim the event.
     */
    public Duration callDeadline() {
        return values.lease.multipliedBy(2).dividedBy(3);
    }

    Duration poll() {
        return values.poll;
    }

    Duration closeTimeout() {
        return values.closeTimeout;
    }

    Duration retention() {
        return values.retention;
    }

    /** Returns how often the backlog is counted. */
    Duration backlogInterval() {
        return values.backlogInterval;
    }

    int poisonAttempts() {
        return values.poisonAttempts;
    }

    OutboxListener listener() {
        return values.listener;
    }

    /** Returns how long the deliveries in the scope of a failure pause. */
    Duration waitAfter(DeliveryResult result, ClaimedEvent claim) {
        return result.requestedWait().orElseGet(() -> backoff(result.scope(), claim));
    }

    private Duration backoff(FailureScope scope, ClaimedEvent claim) {
        switch (scope) {
            case EVENT:
                return values.eventBackoff.wait(claim.failures(scope) + 1);
            case SELLER:
                return values.sellerBackoff.wait(claim.failures(scope) + 1);
            case APP:
                return values.appBackoff.wait(claim.failures(scope) + 1);
        }
        throw new AssertionError(scope);
    }
}
