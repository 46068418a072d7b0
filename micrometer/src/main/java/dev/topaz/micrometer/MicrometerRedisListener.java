package dev.topaz.micrometer;

import dev.topaz.redis.RedisLinkListener;
import dev.topaz.redis.RedisUnreachableException;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Meter.MeterProvider;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Shows in a registry of Micrometer whether the Redis of a fleet answers. Needs {@code topaz-redis} on the class path.
 *
 * <table>
 *   <caption>Meters</caption>
 *   <tr><td>{@code topaz.redis.up}</td><td>gauge: 1 while Redis answers, 0 while it is away</td></tr>
 *   <tr><td>{@code topaz.redis.failures}</td><td>counter of questions that failed; tag {@code kind} ({@code wrong_server},
 *       {@code no_answer}, {@code no_connection}, {@code transient}, {@code refused} or {@code closed})</td></tr>
 *   <tr><td>{@code topaz.redis.reconnects}</td><td>counter: the connection was left to look for the server anew</td></tr>
 *   <tr><td>{@code topaz.redis.places}</td><td>timer: waits of calls for their place; tag {@code result}, which is
 *       {@code admitted}, or the sub code by which a call was held back, with no time</td></tr>
 *   <tr><td>{@code topaz.redis.away}</td><td>timer: for how long Redis was away each time</td></tr>
 * </table>
 *
 * <pre>{@code
 * RedisLink link = RedisLink.to(uri, new RedisOptions().listener(new MicrometerRedisListener(registry)));
 * }</pre>
 */
public final class MicrometerRedisListener implements RedisLinkListener {
    private final AtomicInteger up = new AtomicInteger(1);
    private final MeterProvider<Counter> failures;
    private final MeterProvider<Timer> places;
    private final BoundedNames results = new BoundedNames();
    private final Counter reconnects;
    private final Timer away;

    /** Creates a listener with no tags but those above. */
    public MicrometerRedisListener(MeterRegistry registry) {
        this(registry, Tags.empty());
    }

    /** Creates a listener with tags of your own on every meter. */
    public MicrometerRedisListener(MeterRegistry registry, Tags tags) {
        failures = Counter.builder("topaz.redis.failures")
                .description("Questions to Redis that failed")
                .tags(tags)
                .withRegistry(registry);
        places = Timer.builder("topaz.redis.places")
                .description("Waits of calls for their place in the shared quota")
                .tags(tags)
                .withRegistry(registry);
        reconnects = Counter.builder("topaz.redis.reconnects")
                .description("Connections to Redis that were left to look for the server anew")
                .tags(tags)
                .register(registry);
        away = Timer.builder("topaz.redis.away")
                .description("For how long Redis was away")
                .tags(tags)
                .register(registry);
        new Gauges(registry, tags).register("topaz.redis.up", "1 while Redis answers", up::get);
    }

    @Override
    public void lost(RedisUnreachableException why) {
        up.set(0);
    }

    @Override
    public void recovered(Duration wasAway) {
        up.set(1);
        away.record(wasAway);
    }

    @Override
    public void failed(RedisUnreachableException failure) {
        failures.withTag("kind", failure.kind().name().toLowerCase(Locale.ROOT)).increment();
    }

    @Override
    public void admitted(Duration waited) {
        places.withTag("result", "admitted").record(waited);
    }

    @Override
    public void rejected(String subCode) {
        places.withTag("result", results.of(Optional.of(subCode))).record(Duration.ZERO);
    }

    @Override
    public void reconnecting() {
        reconnects.increment();
    }
}
