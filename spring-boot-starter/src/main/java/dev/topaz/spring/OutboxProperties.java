package dev.topaz.spring;

import dev.topaz.outbox.OutboxOptions;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.ConstructorBinding;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** How events of the outbox are delivered. */
@ConfigurationProperties("topaz.outbox")
@ConstructorBinding
final class OutboxProperties {
    /** How many events this process delivers at the same time. */
    private final int couriers;

    /** How long an event is one courier's; longer than its call can take. */
    private final Duration lease;

    /** For how long delivered events are kept. */
    private final Duration retention;

    /** How long stopping takes at most; what is not done by then is interrupted. */
    private final Duration closeTimeout;

    /** For how long the oldest event may wait before the health indicator is down. */
    private final Duration maxAge;

    /** Account of events that name none: they are delivered with its sessions. Default is the primary account. */
    private final @Nullable String account;

    OutboxProperties(
            @DefaultValue("2") int couriers,
            @DefaultValue("30s") Duration lease,
            @DefaultValue("30d") Duration retention,
            @DefaultValue("10s") Duration closeTimeout,
            @DefaultValue("5m") Duration maxAge,
            @Nullable String account) {
        this.couriers = couriers;
        this.lease = lease;
        this.retention = retention;
        this.closeTimeout = closeTimeout;
        this.maxAge = maxAge;
        this.account = account;
    }

    public int getCouriers() {
        return couriers;
    }

    public Duration getLease() {
        return lease;
    }

    public Duration getRetention() {
        return retention;
    }

    public Duration getCloseTimeout() {
        return closeTimeout;
    }

    public Duration getMaxAge() {
        return maxAge;
    }

    public @Nullable String getAccount() {
        return account;
    }

    /** @throws IllegalArgumentException for a value that is out of bounds */
    OutboxOptions options() {
        return new OutboxOptions()
                .couriers(couriers)
                .lease(lease)
                .retention(retention)
                .closeTimeout(closeTimeout);
    }
}
