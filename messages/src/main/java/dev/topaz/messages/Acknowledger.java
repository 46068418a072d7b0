package dev.topaz.messages;

/** Tells the platform how the handling of messages ended. Keeps what cannot be told now until it can. */
interface Acknowledger {
    /** The message was handled. */
    void confirm(Delivery delivery);

    /** The handler threw. */
    void fail(Delivery delivery, String reason);
}
