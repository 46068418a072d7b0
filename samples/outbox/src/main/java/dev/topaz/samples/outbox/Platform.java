package dev.topaz.samples.outbox;

import dev.topaz.runtime.CallOptions;
import dev.topaz.runtime.TaobaoClient;
import dev.topaz.runtime.TopException;
import java.time.Clock;

/** The platform as a courier sees it: an event goes out, and an outcome comes back, whatever happens. */
final class Platform {
    private final QianniuClient qianniu;
    private final String session;

    /** An event that arrives twice is known by its id, so the runtime may repeat what may have arrived. */
    Platform(TaobaoClient client, String session, Pace pace) {
        CallOptions options = new CallOptions().idempotent().deadline(pace.deadline());
        this.qianniu = new QianniuClient(client.with(options));
        this.session = session;
    }

    Outcome send(Claim claim) {
        try {
            return Outcome.of(qianniu.bcpushIsvEventEmit(request(claim), session));
        } catch (TopException e) {
            return Outcome.of(e, Clock.systemUTC().instant());
        }
    }

    /** The same for every attempt. */
    private static BcpushIsvEventEmitRequest request(Claim claim) {
        Event event = claim.event();
        return new BcpushIsvEventEmitRequest()
                .setEventId(event.id())
                .setWorkOrderId(event.workOrderId())
                .setWorkOrderStatus(event.status())
                .setText(event.text())
                .setTs(event.happenedAt().toEpochMilli());
    }
}
