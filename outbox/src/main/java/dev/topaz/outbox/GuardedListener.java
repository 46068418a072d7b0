package dev.topaz.outbox;

import dev.topaz.runtime.log.GuardedLog;
import java.time.Duration;
import java.util.logging.Level;

/** Keeps what a listener throws from stopping a courier. */
final class GuardedListener implements OutboxListener {
    private static final GuardedLog LOG = new GuardedLog("dev.topaz.outbox");

    private final OutboxListener listener;

    GuardedListener(OutboxListener listener) {
        this.listener = listener;
    }

    @Override
    public void settled(OutboxEvent event, DeliveryResult result, Duration took) {
        guard(() -> listener.settled(event, result, took));
    }

    @Override
    public void backlog(Backlog backlog) {
        guard(() -> listener.backlog(backlog));
    }

    @Override
    public void storeFailed(RuntimeException failure) {
        guard(() -> listener.storeFailed(failure));
    }

    private static void guard(Runnable call) {
        try {
            call.run();
        } catch (RuntimeException | Error e) {
            LOG.log(Level.WARNING, "a listener of the outbox failed; the couriers go on without it", e);
        }
    }
}
