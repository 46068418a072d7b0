package dev.topaz.spring;

import dev.topaz.messages.ConnectionState;
import dev.topaz.messages.ConsumerListener;
import dev.topaz.messages.Message;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Tells several listeners, in their order. */
final class ConsumerListeners implements ConsumerListener {
    private final ListenerGroup<ConsumerListener> all;

    ConsumerListeners(List<ConsumerListener> all) {
        this.all = new ListenerGroup<>(all);
    }

    @Override
    public void received(Message message, Duration lag) {
        all.tell(each -> each.received(message, lag));
    }

    @Override
    public void handled(Message message, Duration took) {
        all.tell(each -> each.handled(message, took));
    }

    @Override
    public void failed(Message message, Duration took, Throwable cause) {
        all.tell(each -> each.failed(message, took, cause));
    }

    @Override
    public void confirmed(Message message) {
        all.tell(each -> each.confirmed(message));
    }

    @Override
    public void duplicate(Message message) {
        all.tell(each -> each.duplicate(message));
    }

    @Override
    public void slow(Message message, Duration running) {
        all.tell(each -> each.slow(message, running));
    }

    @Override
    public void stateChanged(String group, ConnectionState state, @Nullable Throwable cause) {
        all.tell(each -> each.stateChanged(group, state, cause));
    }
}
