package dev.topaz.outbox;

import dev.topaz.runtime.TopException;

/**
 * Calls the platform with one event. Safe for use by many threads.
 *
 * <p>A {@link TopException} is left to the couriers, which know what each refusal means. Let the call itself not be repeated
 * ({@code RetryPolicy.NEVER}): an event that fails waits in the outbox, where it keeps nobody else from being delivered.
 *
 * <pre>{@code
 * EventSender sender = (event, session) -> {
 *     BcpushIsvEventEmitResponse response = client.bcpushIsvEventEmit(requestOf(event), session);
 *     return DeliveryResult.delivered("request id " + response.getRequestId());
 * };
 * }</pre>
 */
@FunctionalInterface
public interface EventSender {
    /**
     * Sends an event. It may have arrived before: its {@link OutboxEvent#id} is the same every time.
     *
     * @param session of the event's seller; empty if the event has no seller
     * @return what the platform said to the event
     * @throws TopException when the call does not succeed
     */
    DeliveryResult send(OutboxEvent event, String session);
}
