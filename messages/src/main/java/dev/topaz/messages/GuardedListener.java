package dev.topaz.messages;

import dev.topaz.runtime.log.GuardedLog;
import java.time.Duration;
import java.util.logging.Level;
import org.jspecify.annotations.Nullable;

/** Tells the user's listener, and logs what it throws: watching a message must not break it. */
final class GuardedListener implements ConsumerListener {
    private static final GuardedLog LOG = new GuardedLog("dev.topaz.messages");

    private final ConsumerListener listener;

    private GuardedListener(ConsumerListener listener) {
        this.listener = listener;
    }

    static ConsumerListener of(ConsumerListener listener) {
        return listener == NONE ? NONE : new GuardedListener(listener);
    }

    @Override
    public void received(Message message, Duration lag) {
        guard(() -> listener.received(message, lag));
    }

    @Override
    public void handled(Message message, Duration took) {
        guard(() -> listener.handled(message, took));
    }

    @Override
    public void failed(Message message, Duration took, Throwable cause) {
        guard(() -> listener.failed(message, took, cause));
    }

    @Override
    public void confirmed(Message message) {
        guard(() -> listener.confirmed(message));
    }

    @Override
    public void duplicate(Message message) {
        guard(() -> listener.duplicate(message));
    }

    @Override
    public void slow(Message message, Duration running) {
        guard(() -> listener.slow(message, running));
    }

    @Override
    public void stateChanged(String group, ConnectionState state, @Nullable Throwable cause) {
        guard(() -> listener.stateChanged(group, state, cause));
    }

    private static void guard(Runnable tell) {
        try {
            tell.run();
        } catch (RuntimeException | Error e) {
            LOG.log(Level.WARNING, "a ConsumerListener threw", e);
        }
    }
}
