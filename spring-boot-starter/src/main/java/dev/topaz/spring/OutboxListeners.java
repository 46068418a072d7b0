package dev.topaz.spring;

import dev.topaz.outbox.Backlog;
import dev.topaz.outbox.DeliveryResult;
import dev.topaz.outbox.OutboxEvent;
import dev.topaz.outbox.OutboxListener;
import java.time.Duration;
import java.util.List;

/** All listeners of the context, one after the other. */
final class OutboxListeners implements OutboxListener {
    private final ListenerGroup<OutboxListener> all;

    OutboxListeners(List<OutboxListener> all) {
        this.all = new ListenerGroup<>(all);
    }

    @Override
    public void settled(OutboxEvent event, DeliveryResult result, Duration took) {
        all.tell(each -> each.settled(event, result, took));
    }

    @Override
    public void backlog(Backlog backlog) {
        all.tell(each -> each.backlog(backlog));
    }

    @Override
    public void storeFailed(RuntimeException failure) {
        all.tell(each -> each.storeFailed(failure));
    }
}
