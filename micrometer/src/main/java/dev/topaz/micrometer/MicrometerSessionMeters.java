package dev.topaz.micrometer;

import dev.topaz.runtime.token.TokenException;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Meter.MeterProvider;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.Locale;

/**
 * Counts and times refreshes of tokens in a registry of Micrometer: the timer {@code topaz.sessions.refreshes}, and the counter
 * {@code topaz.sessions.failures} with the tag {@code reason}. No account is in a tag.
 *
 * <pre>{@code
 * MicrometerSessionMeters meters = new MicrometerSessionMeters(registry, Tags.empty());
 * SessionOptions options = new SessionOptions().onRefresh(meters::refreshed).onFailure(meters::failed);
 * }</pre>
 */
public final class MicrometerSessionMeters {
    private final Timer refreshes;
    private final MeterProvider<Counter> failures;

    /** Creates meters with tags of your own, such as the name of an account. */
    public MicrometerSessionMeters(MeterRegistry registry, Tags tags) {
        refreshes = Timer.builder("topaz.sessions.refreshes")
                .description("Refreshes that brought a token")
                .tags(tags)
                .register(registry);
        failures = Counter.builder("topaz.sessions.failures")
                .description("Refreshes that failed")
                .tags(tags)
                .withRegistry(registry);
    }

    /** Counts a refresh that brought a token. */
    public void refreshed(String account, Duration took) {
        refreshes.record(took);
    }

    /** Counts a refresh that failed. */
    public void failed(String account, TokenException failure) {
        failures.withTag("reason", failure.reason().name().toLowerCase(Locale.ROOT))
                .increment();
    }
}
