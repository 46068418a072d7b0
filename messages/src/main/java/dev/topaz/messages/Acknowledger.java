package dev.topaz.messages;

/** Tells the platform how the handling of messages ended. */
interface Acknowledger {
    /** Keeps what cannot be told now until it can; then calls {@link Dispatcher#settled}. Does not block. */
    void settle(Settlement settlement);
}
