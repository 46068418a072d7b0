package dev.topaz.micrometer;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import java.util.function.Supplier;

/**
 * Registers gauges that take the place of those of an older listener. A registry keeps the first gauge of a name and its tags: after a
 * consumer, a link or an outbox was closed and another one made, it would show the state of the closed one for ever.
 */
final class Gauges {
    private final MeterRegistry registry;
    private final Tags tags;

    /** @param tags of each gauge */
    Gauges(MeterRegistry registry, Tags tags) {
        this.registry = registry;
        this.tags = tags;
    }

    void register(String name, String description, Supplier<Number> value) {
        register(new Meter.Id(name, tags, null, description, Meter.Type.GAUGE), value);
    }

    void registerSeconds(String name, String description, Supplier<Number> value) {
        register(new Meter.Id(name, tags, "seconds", description, Meter.Type.GAUGE), value);
    }

    private void register(Meter.Id id, Supplier<Number> value) {
        registry.removeByPreFilterId(id);
        Gauge.builder(id.getName(), value)
                .description(id.getDescription())
                .baseUnit(id.getBaseUnit())
                .tags(id.getTags())
                .register(registry);
    }
}
