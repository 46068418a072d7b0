package dev.topaz.micrometer;

import dev.topaz.outbox.Backlog;
import dev.topaz.outbox.DeliveryResult;
import dev.topaz.outbox.EventState;
import dev.topaz.outbox.OutboxEvent;
import dev.topaz.outbox.OutboxListener;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Meter.MeterProvider;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.Locale;

/**
 * Counts and times events of an outbox in a registry of Micrometer. Needs {@code topaz-outbox} on the class path.
 *
 * <table>
 *   <caption>Meters</caption>
 *   <tr><td>{@code topaz.outbox.waiting}</td><td>gauge: events that are not delivered yet</td></tr>
 *   <tr><td>{@code topaz.outbox.oldest}</td><td>gauge: for how many seconds the oldest of them has waited</td></tr>
 *   <tr><td>{@code topaz.outbox.parked}</td><td>gauge: events that the platform does not take</td></tr>
 *   <tr><td>{@code topaz.outbox.paused}</td><td>gauge: failures that pause the deliveries of a seller, or all</td></tr>
 *   <tr><td>{@code topaz.outbox.attempts}</td><td>timer; tags {@code result} ({@code delivered}, {@code parked} or
 *       {@code waiting}) and {@code scope} ({@code none}, {@code event}, {@code seller} or {@code app})</td></tr>
 *   <tr><td>{@code topaz.outbox.store.failures}</td><td>counter: the store failed</td></tr>
 * </table>
 *
 * <pre>{@code
 * Couriers.start(store, sender, sessions, new OutboxOptions().listener(new MicrometerOutboxListener(registry)));
 * }</pre>
 */
public final class MicrometerOutboxListener implements OutboxListener {
    private static final String COUNTED = "What the outbox had when it was counted last";

    private final MeterProvider<Timer> attempts;
    private final Counter storeFailures;
    private volatile Backlog backlog = Backlog.EMPTY;

    /** Creates a listener with no tags but those above. */
    public MicrometerOutboxListener(MeterRegistry registry) {
        this(registry, Tags.empty());
    }

    /** Creates a listener with tags of your own on every meter, such as the name of an account. */
    public MicrometerOutboxListener(MeterRegistry registry, Tags tags) {
        attempts = Timer.builder("topaz.outbox.attempts")
                .description("Attempts to deliver an event")
                .tags(tags)
                .withRegistry(registry);
        storeFailures = Counter.builder("topaz.outbox.store.failures")
                .description("Failures of the store of the outbox")
                .tags(tags)
                .register(registry);
        Gauges gauges = new Gauges(registry, tags);
        gauges.register("topaz.outbox.waiting", COUNTED, () -> backlog.waiting());
        gauges.register("topaz.outbox.parked", COUNTED, () -> backlog.parked());
        gauges.register("topaz.outbox.paused", COUNTED, () -> backlog.paused());
        gauges.registerSeconds(
                "topaz.outbox.oldest", COUNTED, () -> backlog.oldest().toMillis() / 1000.0);
    }

    @Override
    public void settled(OutboxEvent event, DeliveryResult result, Duration took) {
        String scope = result.state() == EventState.WAITING ? lowerCase(result.scope()) : "none";
        attempts.withTags("result", lowerCase(result.state()), "scope", scope).record(took);
    }

    private static String lowerCase(Enum<?> name) {
        return name.name().toLowerCase(Locale.ROOT);
    }

    @Override
    public void backlog(Backlog counted) {
        backlog = counted;
    }

    @Override
    public void storeFailed(RuntimeException failure) {
        storeFailures.increment();
    }
}
