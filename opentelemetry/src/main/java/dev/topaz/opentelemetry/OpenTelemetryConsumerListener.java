package dev.topaz.opentelemetry;

import dev.topaz.messages.ConsumerListener;
import dev.topaz.messages.Message;
import io.opentelemetry.api.OpenTelemetry;
import io.opentelemetry.api.trace.Span;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;

/**
 * Makes one consumer span of each message that was handled, named {@code process} and the topic. Needs {@code topaz-messages} on the
 * class path. Immutable.
 *
 * <p>Attributes are {@code messaging.system}, {@code messaging.operation.name}, {@code messaging.operation.type},
 * {@code messaging.destination.name}, {@code messaging.consumer.group.name}, {@code messaging.message.id}, {@code error.type} and {@code topaz.account}. Nothing of the
 * content or the user is in a span. Where the calls that a handler makes are to be children of the span, wrap the handler in an
 * {@link OpenTelemetryMessageHandler} instead.
 *
 * <pre>{@code
 * options.listener(new OpenTelemetryConsumerListener(openTelemetry));
 * }</pre>
 */
public final class OpenTelemetryConsumerListener implements ConsumerListener {
    private final MessageSpans spans;

    /** Creates a listener that names no account. */
    public OpenTelemetryConsumerListener(OpenTelemetry openTelemetry) {
        this(MessageSpans.of(openTelemetry));
    }

    private OpenTelemetryConsumerListener(MessageSpans spans) {
        this.spans = spans;
    }

    /** Returns a copy that names the account of the messages in {@code topaz.account}: a name of yours, never an app key. */
    public OpenTelemetryConsumerListener account(String name) {
        return new OpenTelemetryConsumerListener(spans.account(name));
    }

    @Override
    public void handled(Message message, Duration took) {
        Instant end = Instant.now();
        started(message, end.minus(took)).end(nanos(end), TimeUnit.NANOSECONDS);
    }

    @Override
    public void failed(Message message, Duration took, Throwable cause) {
        Instant end = Instant.now();
        Span span = started(message, end.minus(took));
        MessageSpans.fail(span, cause);
        span.end(nanos(end), TimeUnit.NANOSECONDS);
    }

    private Span started(Message message, Instant begin) {
        return spans.of(message)
                .setStartTimestamp(nanos(begin), TimeUnit.NANOSECONDS)
                .startSpan();
    }

    private static long nanos(Instant time) {
        return TimeUnit.SECONDS.toNanos(time.getEpochSecond()) + time.getNano();
    }
}
