package dev.topaz.opentelemetry;

import dev.topaz.messages.Message;
import dev.topaz.messages.MessageHandler;
import io.opentelemetry.api.OpenTelemetry;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.context.Scope;

/**
 * Handles each message within a consumer span, so that what the handler does belongs to it. The attributes are those of
 * {@link OpenTelemetryConsumerListener}, which is not needed beside it.
 *
 * <pre>{@code
 * MessageHandler traced = new OpenTelemetryMessageHandler(openTelemetry, handler);
 * }</pre>
 */
public final class OpenTelemetryMessageHandler implements MessageHandler {
    private final MessageSpans spans;
    private final MessageHandler handler;

    /** Wraps a handler. */
    public OpenTelemetryMessageHandler(OpenTelemetry openTelemetry, MessageHandler handler) {
        this.spans = MessageSpans.of(openTelemetry);
        this.handler = handler;
    }

    @Override
    public void handle(Message message) throws Exception {
        Span span = spans.of(message).startSpan();
        Scope scope = span.makeCurrent();
        try {
            handler.handle(message);
        } catch (Exception | Error e) {
            MessageSpans.fail(span, e);
            throw e;
        } finally {
            scope.close();
            span.end();
        }
    }
}
