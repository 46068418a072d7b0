package dev.topaz.micrometer;

import dev.topaz.messages.ConnectionState;
import dev.topaz.messages.ConsumerListener;
import dev.topaz.messages.Message;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Meter.MeterProvider;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * Counts and times messages in a registry of Micrometer. Needs {@code topaz-messages} on the class path.
 *
 * <table>
 *   <caption>Meters</caption>
 *   <tr><td>{@code topaz.messages.lag}</td><td>timer: from the publication of a message to its arrival</td>
 *       <td>{@code group}, {@code topic}</td></tr>
 *   <tr><td>{@code topaz.messages.handled}</td><td>timer: calls of the handler</td>
 *       <td>{@code group}, {@code topic}, {@code outcome} ({@code success} or {@code failure})</td></tr>
 *   <tr><td>{@code topaz.messages.confirmed}</td><td>counter</td><td>{@code group}, {@code topic}</td></tr>
 *   <tr><td>{@code topaz.messages.duplicates}</td><td>counter</td><td>{@code group}, {@code topic}</td></tr>
 *   <tr><td>{@code topaz.messages.slow}</td><td>counter: handlers that did not return in time</td>
 *       <td>{@code group}, {@code topic}</td></tr>
 *   <tr><td>{@code topaz.messages.connected}</td><td>gauge: 1 while the group is connected</td><td>{@code group}</td></tr>
 * </table>
 *
 * <p>Tags hold nothing of a message but its topic; beyond 200 topics, they are {@code other}.
 *
 * <pre>{@code
 * options.listener(new MicrometerConsumerListener(registry));
 * }</pre>
 */
public final class MicrometerConsumerListener implements ConsumerListener {
    private static final String OUTCOME = "outcome";

    private final MeterRegistry registry;
    private final Tags tags;
    private final MeterProvider<Timer> lag;
    private final MeterProvider<Timer> handled;
    private final MeterProvider<Counter> confirmed;
    private final MeterProvider<Counter> duplicates;
    private final MeterProvider<Counter> slow;
    private final BoundedNames topics = new BoundedNames();
    private final Map<String, AtomicInteger> connected = new ConcurrentHashMap<>();

    /** Creates a listener with no tags but those above. */
    public MicrometerConsumerListener(MeterRegistry registry) {
        this(registry, Tags.empty());
    }

    /** Creates a listener with tags of your own on every meter, such as the name of an account. */
    public MicrometerConsumerListener(MeterRegistry registry, Tags tags) {
        this.registry = registry;
        this.tags = tags;
        this.lag = timer("topaz.messages.lag", "From the publication of a message to its arrival");
        this.handled = timer("topaz.messages.handled", "Calls of the handler of messages");
        this.confirmed = counter("topaz.messages.confirmed", "Messages that were confirmed");
        this.duplicates = counter("topaz.messages.duplicates", "Messages that came again and were not handled again");
        this.slow = counter("topaz.messages.slow", "Handlers of messages that did not return in time");
    }

    private MeterProvider<Timer> timer(String name, String description) {
        return Timer.builder(name).description(description).tags(tags).withRegistry(registry);
    }

    private MeterProvider<Counter> counter(String name, String description) {
        return Counter.builder(name).description(description).tags(tags).withRegistry(registry);
    }

    @Override
    public void received(Message message, Duration sincePublished) {
        lag.withTags(of(message)).record(sincePublished);
    }

    @Override
    public void handled(Message message, Duration took) {
        handled.withTags(of(message).and(OUTCOME, "success")).record(took);
    }

    @Override
    public void failed(Message message, Duration took, Throwable cause) {
        handled.withTags(of(message).and(OUTCOME, "failure")).record(took);
    }

    @Override
    public void confirmed(Message message) {
        confirmed.withTags(of(message)).increment();
    }

    @Override
    public void duplicate(Message message) {
        duplicates.withTags(of(message)).increment();
    }

    @Override
    public void slow(Message message, Duration running) {
        slow.withTags(of(message)).increment();
    }

    @Override
    public void stateChanged(String group, ConnectionState state, @Nullable Throwable cause) {
        connected.computeIfAbsent(group, this::gauge).set(state == ConnectionState.CONNECTED ? 1 : 0);
    }

    private AtomicInteger gauge(String group) {
        AtomicInteger value = new AtomicInteger();
        new Gauges(registry, tags.and("group", group))
                .register("topaz.messages.connected", "1 while the group is connected", value::get);
        return value;
    }

    private Tags of(Message message) {
        return Tags.of("group", message.getGroup(), "topic", topics.of(Optional.of(message.getTopic())));
    }
}
