package dev.topaz.outbox.jdbc;

import dev.topaz.outbox.DeliveryResult;
import dev.topaz.outbox.FailureScope;
import java.time.Duration;

/** What the contracts of a store have in common. */
interface StoreContract {
    Duration LONG = Duration.ofHours(1);
    Duration OVER = Duration.ZERO;
    DeliveryResult DELIVERED = DeliveryResult.delivered("request id 1");
    DeliveryResult PARKED = DeliveryResult.parked("isv.refused, 100% sure");
    DeliveryResult LATER = DeliveryResult.later(FailureScope.EVENT, "isp.away");
    DeliveryResult SELLER_RESTS = DeliveryResult.later(FailureScope.SELLER, "code 27");
    DeliveryResult APP_RESTS = DeliveryResult.later(FailureScope.APP, "code 11");

    /** Returns the outbox of the test, which was empty at first. */
    OutboxUnderTest outbox();
}
