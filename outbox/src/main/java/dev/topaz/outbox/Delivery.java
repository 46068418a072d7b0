package dev.topaz.outbox;

/** What all couriers of a process share. */
final class Delivery {
    private final OutboxStore store;
    private final EventSender sender;
    private final SessionSource sessions;
    private final OutboxOptions options;
    private final OutboxListener listener;

    Delivery(OutboxStore store, EventSender sender, SessionSource sessions, OutboxOptions options) {
        this.store = store;
        this.sender = sender;
        this.sessions = sessions;
        this.options = options;
        this.listener = new GuardedListener(options.listener());
    }

    OutboxStore store() {
        return store;
    }

    EventSender sender() {
        return sender;
    }

    SessionSource sessions() {
        return sessions;
    }

    OutboxOptions options() {
        return options;
    }

    OutboxListener listener() {
        return listener;
    }
}
