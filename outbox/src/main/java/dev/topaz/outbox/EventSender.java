package dev.topaz.outbox;

import dev.topaz.runtime.TopException;

/**
 * Calls the platform with one event. Safe for use by many threads.
 *
 * <p>Do not catch a {@link TopException}: the couriers know what each refusal means. Do not let the client repeat the call
 * ({@code RetryPolicy.NEVER}): an event that fails waits in the outbox, where other events can be delivered meanwhile.
 *
 * <pre>{@code
 * EventSender sender = (event, session) -> {
 *     BcpushIsvEventEmitResponse response = qianniu.bcpushIsvEventEmit(requestOf(event), session);
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
     * @return the result, with what the platform answered
     * @throws TopException when the call does not succeed
     */
    DeliveryResult send(OutboxEvent event, String session);
}
