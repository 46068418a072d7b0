package dev.topaz.outbox;

import java.time.Duration;

/**
 * Is told what happens to events, for meters and alarms. The couriers' threads call it, so return soon. An exception of a listener is
 * logged and has no other effect.
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
    /** Ignores everything. */
    OutboxListener NONE = new OutboxListener() {};

    /** Called after each attempt, with its result and the time that it took. */
    default void settled(OutboxEvent event, DeliveryResult result, Duration took) {}

    /** Called every {@link OutboxOptions#backlogInterval}, with the counts of events that are not delivered. */
    default void backlog(Backlog backlog) {}

    /** Called when the store failed; the couriers go on when it is back. */
    default void storeFailed(RuntimeException failure) {}
}
