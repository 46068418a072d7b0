package dev.topaz.opentelemetry;

import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanBuilder;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.context.Context;
import java.net.URI;

/**
 * Makes the spans of HTTP requests, by the conventions for spans of HTTP clients: one for each request that goes out, named after the
 * method and the path of the gateway, which is the same for all APIs. Immutable.
 */
final class AttemptSpans {
    private static final String METHOD = "POST";
    private static final int HTTP_PORT = 80;
    private static final int HTTPS_PORT = 443;

    private final Tracer tracer;
    private final String name;
    private final Attributes always;

    private AttemptSpans(Tracer tracer, String name, Attributes always) {
        this.tracer = tracer;
        this.name = name;
        this.always = always;
    }

    static AttemptSpans of(Tracer tracer) {
        return new AttemptSpans(tracer, METHOD, Attributes.of(SpanKeys.HTTP_METHOD, METHOD));
    }

    /** Returns spans that name the gateway: never its query, which holds a session and a signature, and never a user. */
    AttemptSpans to(URI gateway) {
        if (gateway.getHost() == null) {
            throw new IllegalArgumentException("the gateway must be an http or https address with a host");
        }
        boolean isPlain = "http".equalsIgnoreCase(gateway.getScheme());
        int usualPort = isPlain ? HTTP_PORT : HTTPS_PORT;
        String port = gateway.getPort() < 0 ? "" : ":" + gateway.getPort();
        String path = gateway.getPath();
        Attributes server = always.toBuilder()
                .put(SpanKeys.URL_FULL, gateway.getScheme() + "://" + gateway.getHost() + port + path)
                .put(SpanKeys.URL_SCHEME, gateway.getScheme())
                .put(SpanKeys.URL_TEMPLATE, path)
                .put(SpanKeys.SERVER_ADDRESS, gateway.getHost())
                .put(SpanKeys.SERVER_PORT, gateway.getPort() < 0 ? usualPort : gateway.getPort())
                .build();
        return new AttemptSpans(tracer, path.isEmpty() ? METHOD : METHOD + " " + path, server);
    }

    /** Returns spans with attributes of the call that they belong to. */
    AttemptSpans with(Attributes call) {
        return new AttemptSpans(tracer, name, always.toBuilder().putAll(call).build());
    }

    /**
     * Starts a span.
     *
     * @param parent has the span of the call
     * @param attempt 1 for the first
     */
    Span start(Context parent, int attempt) {
        SpanBuilder span = tracer.spanBuilder(name)
                .setParent(parent)
                .setSpanKind(SpanKind.CLIENT)
                .setAllAttributes(always);
        if (attempt > 1) {
            span.setAttribute(SpanKeys.HTTP_RESEND_COUNT, attempt - 1L);
        }
        return span.startSpan();
    }
}
