package dev.topaz.samples.outbox;

import dev.topaz.outbox.DeliveryResult;
import dev.topaz.outbox.EventSender;
import dev.topaz.outbox.OutboxEvent;
import dev.topaz.runtime.CallOptions;
import dev.topaz.runtime.TaobaoClient;
import dev.topaz.runtime.retry.RetryPolicy;
import java.time.Duration;

/** Tells the platform of a step of a work order. What a refusal or a failure of the business means is known to the outbox. */
final class WorkOrderSender implements EventSender {
    private final QianniuClient qianniu;

    /** @param deadline of one call, shorter than the lease of its event */
    WorkOrderSender(TaobaoClient client, Duration deadline) {
        this.qianniu = new QianniuClient(
                client.with(new CallOptions().retry(RetryPolicy.NEVER).deadline(deadline)));
    }

    @Override
    public DeliveryResult send(OutboxEvent event, String session) {
        BcpushIsvEventEmitResponse response = qianniu.bcpushIsvEventEmit(request(event), session);
        BcpushIsvEventEmitResponse.Result result = response.getResult();
        String request = "request id " + response.getRequestId();
        return result != null && Boolean.TRUE.equals(result.getSuccess())
                ? DeliveryResult.delivered(request)
                : DeliveryResult.parked("an answer that does not say whether it succeeded, " + request);
    }

    /** The same for every attempt. */
    private static BcpushIsvEventEmitRequest request(OutboxEvent event) {
        Step step = Step.read(event.payload());
        return new BcpushIsvEventEmitRequest()
                .setEventId(event.id())
                .setWorkOrderId(event.aggregateId())
                .setWorkOrderStatus(step.status())
                .setText(step.text())
                .setTs(step.happenedAt().toEpochMilli());
    }
}
