package dev.topaz.micrometer;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.LongTaskTimer;
import io.micrometer.core.instrument.Meter.MeterProvider;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.Timer;

/** The meters by name, with the tags that all of them have; the registry keeps one for each set of tags. */
final class CallMeters {
    final MeterProvider<Timer> calls;
    final MeterProvider<LongTaskTimer> active;
    final MeterProvider<Timer> attempts;
    final MeterProvider<Counter> retries;
    final MeterProvider<Timer> waits;
    final BoundedNames codes = new BoundedNames();
    final BoundedNames subCodes = new BoundedNames();

    CallMeters(MeterRegistry registry, Tags tags) {
        calls = timer("topaz.client.calls", "Calls of TOP APIs, waits and repeats included", tags)
                .withRegistry(registry);
        active = LongTaskTimer.builder("topaz.client.calls.active")
                .description("Calls of TOP APIs under way")
                .tags(tags)
                .withRegistry(registry);
        attempts = timer("topaz.client.attempts", "Single attempts, from sending to the last byte of the answer", tags)
                .withRegistry(registry);
        retries = Counter.builder("topaz.client.retries")
                .description("Attempts after the first of a call")
                .tags(tags)
                .withRegistry(registry);
        waits = timer("topaz.client.waits", "Waits of calls before an attempt", tags)
                .withRegistry(registry);
    }

    private static Timer.Builder timer(String name, String description, Tags tags) {
        return Timer.builder(name).description(description).tags(tags);
    }
}
