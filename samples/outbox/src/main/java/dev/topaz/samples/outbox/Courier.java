package dev.topaz.samples.outbox;

import java.lang.System.Logger.Level;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Takes one event after the other from the outbox to the platform, until it is closed. */
final class Courier implements Runnable, AutoCloseable {
    private static final System.Logger LOG = System.getLogger(Courier.class.getName());

    private final String name;
    private final Outbox outbox;
    private final Platform platform;
    private final Pace pace;
    private final CountDownLatch closing = new CountDownLatch(1);
    private final CountDownLatch ended = new CountDownLatch(1);

    Courier(String name, Outbox outbox, Platform platform, Pace pace) {
        this.name = name;
        this.outbox = outbox;
        this.platform = platform;
        this.pace = pace;
    }

    @Override
    public void run() {
        try {
            Duration pause = Duration.ZERO;
            while (!closing.await(pause.toNanos(), TimeUnit.NANOSECONDS)) {
                pause = deliverNext();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            ended.countDown();
        }
    }

    /**
     * One event, if one is due.
     *
     * @return how long to pause before the next
     */
    Duration deliverNext() {
        try {
            Optional<Claim> claim = outbox.claim(name, pace.lease());
            return claim.isEmpty() ? Pace.POLL : bringBack(claim.get(), platform.send(claim.get()));
        } catch (SQLException | RuntimeException e) {
            // What he had under way is due again when its lease is over.
            LOG.log(Level.WARNING, name + " rests", e);
            return Pace.REST;
        }
    }

    private Duration bringBack(Claim claim, Outcome outcome) throws SQLException {
        Duration wait = outcome.pause().orElseGet(() -> pace.backOff(claim.attempt()));
        String late = outbox.bringBack(claim, outcome, wait) ? "" : " (too late: another courier has it)";
        String event = claim.event().id() + ", attempt " + claim.attempt();
        LOG.log(Level.INFO, "{0}: {1}: {2}, {3}{4}", name, event, outcome.state(), outcome.note(), late);
        return outcome.state() == Outcome.State.WAITING ? Pace.REST : Duration.ZERO;
    }

    /** Waits for the event that is under way: who ends like this causes no duplicate. */
    @Override
    public void close() {
        closing.countDown();
        try {
            ended.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
