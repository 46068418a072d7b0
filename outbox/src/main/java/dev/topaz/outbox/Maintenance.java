package dev.topaz.outbox;

import dev.topaz.runtime.log.GuardedLog;
import java.time.Duration;
import java.util.logging.Level;

/** Counts the backlog for the listener, and deletes what was delivered long ago. */
final class Maintenance implements Runnable {
    private static final GuardedLog LOG = new GuardedLog("dev.topaz.outbox");
    private static final Duration DELETE_INTERVAL = Duration.ofHours(1);

    private final Delivery delivery;
    private final StopSignal stop;
    private boolean hasFailed;

    Maintenance(Delivery delivery, StopSignal stop) {
        this.delivery = delivery;
        this.stop = stop;
    }

    @Override
    public void run() {
        try {
            long deleted = System.nanoTime() - DELETE_INTERVAL.toNanos();
            do {
                boolean isTimeToDelete = System.nanoTime() - deleted >= DELETE_INTERVAL.toNanos();
                if (runOnce(isTimeToDelete) && isTimeToDelete) {
                    deleted = System.nanoTime();
                }
                // A listener has left an interrupt behind, or the time to close is over, which the pause knows.
                boolean unused = Thread.interrupted();
            } while (stop.pause(delivery.options().backlogInterval()));
        } catch (InterruptedException e) {
            LOG.log(Level.FINE, "the maintenance of the outbox was interrupted");
        }
    }

    private boolean runOnce(boolean isTimeToDelete) {
        try {
            delivery.listener().backlog(delivery.store().backlog());
            if (isTimeToDelete) {
                delivery.store().deleteDelivered(delivery.options().retention());
            }
            hasFailed = false;
            return true;
        } catch (RuntimeException e) {
            failed(e);
            return false;
        } catch (Error e) {
            failed(new OutboxStoreException("the store of the outbox failed: " + e, e));
            return false;
        }
    }

    private void failed(RuntimeException failure) {
        LOG.log(hasFailed ? Level.FINE : Level.WARNING, "the backlog of the outbox cannot be counted", failure);
        hasFailed = true;
        delivery.listener().storeFailed(failure);
    }
}
