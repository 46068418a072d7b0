package dev.topaz.opentelemetry;

import dev.topaz.messages.Message;
import io.opentelemetry.api.OpenTelemetry;
import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanBuilder;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.api.trace.Tracer;

/** What is in the span of a message: by the conventions for messaging, and nothing of its content or its user. Immutable. */
final class MessageSpans {
    private static final AttributeKey<String> SYSTEM = AttributeKey.stringKey("messaging.system");
    private static final AttributeKey<String> OPERATION = AttributeKey.stringKey("messaging.operation.name");
    private static final AttributeKey<String> OPERATION_TYPE = AttributeKey.stringKey("messaging.operation.type");
    private static final AttributeKey<String> DESTINATION = AttributeKey.stringKey("messaging.destination.name");
    private static final AttributeKey<String> GROUP = AttributeKey.stringKey("messaging.consumer.group.name");
    private static final AttributeKey<String> MESSAGE_ID = AttributeKey.stringKey("messaging.message.id");
    private static final String PROCESS = "process";

    private final Tracer tracer;
    private final Attributes always;

    private MessageSpans(Tracer tracer, Attributes always) {
        this.tracer = tracer;
        this.always = always;
    }

    static MessageSpans of(OpenTelemetry openTelemetry) {
        return new MessageSpans(
                openTelemetry.getTracer("dev.topaz"),
                Attributes.of(SYSTEM, "taobao_tmc", OPERATION, PROCESS, OPERATION_TYPE, PROCESS));
    }

    MessageSpans account(String name) {
        return new MessageSpans(
                tracer, always.toBuilder().put(SpanKeys.ACCOUNT, name).build());
    }

    SpanBuilder of(Message message) {
        return tracer.spanBuilder(PROCESS + " " + message.getTopic())
                .setNoParent()
                .setSpanKind(SpanKind.CONSUMER)
                .setAllAttributes(always)
                .setAttribute(DESTINATION, message.getTopic())
                .setAttribute(GROUP, message.getGroup())
                .setAttribute(MESSAGE_ID, Long.toString(message.getId()));
    }

    /** Marks a failure by its class: its message may quote the content. */
    static void fail(Span span, Throwable cause) {
        span.setStatus(StatusCode.ERROR);
        span.setAttribute(SpanKeys.ERROR_TYPE, cause.getClass().getName());
    }
}
