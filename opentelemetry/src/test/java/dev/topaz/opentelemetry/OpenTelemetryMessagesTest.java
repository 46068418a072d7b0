package dev.topaz.opentelemetry;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.topaz.messages.Message;
import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.sdk.OpenTelemetrySdk;
import io.opentelemetry.sdk.testing.exporter.InMemorySpanExporter;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.opentelemetry.sdk.trace.export.SimpleSpanProcessor;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What a message leaves in its span. */
class OpenTelemetryMessagesTest {
    private static final Message MESSAGE = Message.builder("demo_trade_DemoPaid", "{\"tid\":\"very-secret\"}")
            .group("orders")
            .id(7)
            .user(4711L, "tom-the-buyer")
            .build();

    private final InMemorySpanExporter spans = InMemorySpanExporter.create();
    private final OpenTelemetrySdk telemetry = OpenTelemetrySdk.builder()
            .setTracerProvider(SdkTracerProvider.builder()
                    .addSpanProcessor(SimpleSpanProcessor.create(spans))
                    .build())
            .build();

    @AfterEach
    void close() {
        telemetry.close();
    }

    private SpanData only() {
        assertEquals(1, spans.getFinishedSpanItems().size());
        return spans.getFinishedSpanItems().get(0);
    }

    private static String attribute(SpanData span, String name) {
        return String.valueOf(span.getAttributes().get(AttributeKey.stringKey(name)));
    }

    @Test
    void aHandledMessageIsAConsumerSpanAsLongAsTheHandlerTook() {
        new OpenTelemetryConsumerListener(telemetry).account("shop-a").handled(MESSAGE, Duration.ofMillis(30));

        SpanData span = only();
        assertEquals("process demo_trade_DemoPaid", span.getName());
        assertEquals(SpanKind.CONSUMER, span.getKind());
        assertEquals(StatusCode.UNSET, span.getStatus().getStatusCode());
        assertEquals(30_000_000L, span.getEndEpochNanos() - span.getStartEpochNanos());
        assertEquals("taobao_tmc", attribute(span, "messaging.system"));
        assertEquals("process", attribute(span, "messaging.operation.name"));
        assertEquals("process", attribute(span, "messaging.operation.type"));
        assertEquals("demo_trade_DemoPaid", attribute(span, "messaging.destination.name"));
        assertEquals("orders", attribute(span, "messaging.consumer.group.name"));
        assertEquals("7", attribute(span, "messaging.message.id"));
        assertEquals("shop-a", attribute(span, "topaz.account"));
    }

    @Test
    void aFailureIsNamedByItsClassAndNothingOfTheMessageIsShown() {
        new OpenTelemetryConsumerListener(telemetry)
                .failed(MESSAGE, Duration.ZERO, new IllegalStateException("tom-the-buyer"));

        SpanData span = only();
        assertEquals(StatusCode.ERROR, span.getStatus().getStatusCode());
        assertEquals("java.lang.IllegalStateException", attribute(span, "error.type"));
        assertFalse(span.toString().contains("tom-the-buyer"), span::toString);
        assertFalse(span.toString().contains("very-secret"), span::toString);
        assertFalse(span.toString().contains("4711"), span::toString);
    }

    @Test
    void theSpanOfAHandlerIsCurrentWhileItRuns() throws Exception {
        AtomicReference<String> current = new AtomicReference<>("");
        new OpenTelemetryMessageHandler(
                        telemetry,
                        message -> current.set(Span.current().getSpanContext().getSpanId()))
                .handle(MESSAGE);

        assertEquals(only().getSpanId(), current.get());
    }

    @Test
    void whatAHandlerThrowsIsThrownOnAndInTheSpan() {
        OpenTelemetryMessageHandler handler = new OpenTelemetryMessageHandler(telemetry, message -> {
            throw new java.io.IOException("no");
        });

        assertThrows(java.io.IOException.class, () -> handler.handle(MESSAGE));
        assertEquals("java.io.IOException", attribute(only(), "error.type"));
    }
}
