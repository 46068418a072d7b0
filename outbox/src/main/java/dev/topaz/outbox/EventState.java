package dev.topaz.outbox;

/**
 * What an event of the outbox is, by its name in the table.
 *
 * <p>A test of a sender:
 *
 * <pre>{@code
 * DeliveryResult result = sender.send(new OutboxEvent("wo-17", 3, "ACCEPTED").seller("2054321"), session);
 * assertEquals(EventState.DELIVERED, result.state(), result::note);
 * }</pre>
 */
public enum EventState {
    /** Not delivered yet. The later events of its aggregate wait behind it. */
    WAITING,
    /** The platform has it. */
    DELIVERED,
    /** The platform refuses the event until an operator corrects something. The later events of its aggregate are delivered. */
    PARKED
}
