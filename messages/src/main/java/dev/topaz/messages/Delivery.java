package dev.topaz.messages;

import java.util.concurrent.atomic.AtomicBoolean;

/** A message in hand: from its arrival until its outcome was given to the connection. */
final class Delivery {
    private final Message message;
    private final String key;
    private final Acknowledger acknowledger;
    private final AtomicBoolean isReportedSlow = new AtomicBoolean();
    private volatile long startedNanos;

    /** @param key that of the message, made once */
    Delivery(Message message, String key, Acknowledger acknowledger) {
        this.message = message;
        this.key = key;
        this.acknowledger = acknowledger;
    }

    Message message() {
        return message;
    }

    String key() {
        return key;
    }

    Acknowledger acknowledger() {
        return acknowledger;
    }

    void started(long nanos) {
        startedNanos = nanos;
    }

    long startedNanos() {
        return startedNanos;
    }

    /** True once. */
    boolean becomesSlow() {
        return isReportedSlow.compareAndSet(false, true);
    }
}
