package dev.topaz.messages;

import java.util.concurrent.atomic.AtomicBoolean;

/** A message in hand: from its arrival until its outcome was given to the connection. */
final class Delivery {
    private final Message message;
    private final MessageKey key;
    private final Acknowledger acknowledger;
    private final AtomicBoolean isReportedSlow = new AtomicBoolean();
    private volatile long startedNanos;

    Delivery(Message message, Acknowledger acknowledger) {
        this.message = message;
        this.key = message.key();
        this.acknowledger = acknowledger;
    }

    Message message() {
        return message;
    }

    MessageKey key() {
        return key;
    }

    /** Confirms the message: its handler has returned, now or when the message came before. */
    void confirm() {
        acknowledger.settle(Settlement.confirmed(this));
    }

    void fail(Throwable cause) {
        acknowledger.settle(Settlement.failed(this, cause));
    }

    void started(long nanos) {
        startedNanos = nanos;
    }

    long startedNanos() {
        return startedNanos;
    }

    /** Returns true the first time. */
    boolean becomesSlow() {
        return isReportedSlow.compareAndSet(false, true);
    }
}
