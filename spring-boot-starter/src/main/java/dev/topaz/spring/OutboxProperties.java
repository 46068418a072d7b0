package dev.topaz.spring;

import dev.topaz.outbox.OutboxOptions;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How events of the outbox are delivered.
 *
 * @param couriers How many events this process delivers at the same time.
 * @param lease How long an event is one courier's; longer than its call can take.
 * @param retention For how long delivered events are kept.
 * @param closeTimeout How long stopping takes at most; what is not done by then is interrupted.
 * @param maxAge For how long the oldest event may wait before the health indicator is down.
 */
@ConfigurationProperties("topaz.outbox")
record OutboxProperties(
        @DefaultValue("2") int couriers,
        @DefaultValue("30s") Duration lease,
        @DefaultValue("30d") Duration retention,
        @DefaultValue("10s") Duration closeTimeout,
        @DefaultValue("5m") Duration maxAge) {
    /** @throws IllegalArgumentException for a value that is out of bounds */
    OutboxOptions options() {
        return new OutboxOptions()
                .couriers(couriers)
                .lease(lease)
                .retention(retention)
                .closeTimeout(closeTimeout);
    }
}
