package dev.topaz.outbox;

import java.time.Duration;

/**
 * Hears what happens to events, for meters and alarms. Called by the couriers' threads: return soon. What a listener throws is
 * logged and stops nothing.
 *
 * <pre>{@code
 * OutboxListener alarm = new OutboxListener() {
 *     public void settled(OutboxEvent event, DeliveryResult result, Duration took) {
 *         if (result.state() == EventState.PARKED) {
 *             pager.send(event + " is parked: " + result.note());
 *         }
 *     }
 * };
 * }</pre>
 */
public interface OutboxListener {
    /** Hears nothing. */
    OutboxListener NONE = new OutboxListener() {};

    /** Hears what became of an attempt, and how long it took. */
    default void settled(OutboxEvent event, DeliveryResult result, Duration took) {}

    /** Hears what is still to be delivered, every {@link OutboxOptions#backlogInterval}. */
    default void backlog(Backlog backlog) {}

    /** Hears that the store failed; the couriers go on when it is back. */
    default void storeFailed(RuntimeException failure) {}
}
