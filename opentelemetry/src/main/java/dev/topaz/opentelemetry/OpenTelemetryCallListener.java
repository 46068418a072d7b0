package dev.topaz.opentelemetry;

import dev.topaz.runtime.observe.CallListener;
import dev.topaz.runtime.observe.CallObserver;
import io.opentelemetry.api.OpenTelemetry;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.context.Context;
import java.net.URI;

/**
 * Makes one span of each call, named after the API, and below it one client span of each HTTP request that the call sends. The parent
 * of the call's span is the span that is current where the call is made, on whatever thread it ends. Immutable: each method returns a
 * copy.
 *
 * <p>The span of a call has {@code topaz.api}, {@code topaz.account}, {@code topaz.attempts}, {@code topaz.outcome}, and a wait is an
 * event in it. The span of a request follows OpenTelemetry's conventions for HTTP clients: its name is {@code POST} and the path of the
 * gateway, and it has {@code http.request.method}, {@code http.request.resend_count}, {@code http.response.status_code},
 * {@code url.full}, {@code url.scheme}, {@code url.template}, {@code server.address} and {@code server.port}. Both have
 * {@code topaz.code}, {@code topaz.sub_code} and {@code topaz.request_id} of the answer; a failure has the status {@code ERROR} and
 * {@code error.type}, which is the sub code or the code of a refusal, or an HTTP status, or the name of the outcome.
 *
 * <p>The query of an address (it holds session and signature), parameters and the platform's prose are in no span, and nothing of the
 * trace travels to the platform.
 *
 * <pre>{@code
 * CallListener traces = new OpenTelemetryCallListener(openTelemetry)
 *         .gateway(URI.create("https://eco.taobao.com/router/rest"))
 *         .account("shop-a");
 * ClientOptions options = new ClientOptions().listener(traces);
 * }</pre>
 */
public final class OpenTelemetryCallListener implements CallListener {
    private final Tracer tracer;
    private final AttemptSpans attempts;
    private final Attributes always;

    /** Creates a listener that names neither gateway nor account. */
    public OpenTelemetryCallListener(OpenTelemetry openTelemetry) {
        this(openTelemetry.getTracer("dev.topaz"));
    }

    private OpenTelemetryCallListener(Tracer tracer) {
        this(tracer, AttemptSpans.of(tracer), Attributes.empty());
    }

    private OpenTelemetryCallListener(Tracer tracer, AttemptSpans attempts, Attributes always) {
        this.tracer = tracer;
        this.attempts = attempts;
        this.always = always;
    }

    /**
     * Names the gateway in {@code server.address}, {@code server.port}, and, without its query, in {@code url.full}.
     *
     * @throws IllegalArgumentException for an address without a host
     */
    public OpenTelemetryCallListener gateway(URI gateway) {
        return new OpenTelemetryCallListener(tracer, attempts.to(gateway), always);
    }

    /** Returns a copy that names the account of the calls in {@code topaz.account}: a name of yours, never an app key. */
    public OpenTelemetryCallListener account(String name) {
        Attributes named = always.toBuilder().put(SpanKeys.ACCOUNT, name).build();
        return new OpenTelemetryCallListener(tracer, attempts, named);
    }

    /** Remembers the span that is current where the call is made. */
    @Override
    public CallListener captureContext() {
        Context caller = Context.current();
        return (appKey, apiName) -> begins(apiName, caller);
    }

    @Override
    public CallObserver begins(String appKey, String apiName) {
        return begins(apiName, Context.current());
    }

    private CallObserver begins(String apiName, Context caller) {
        Attributes call = always.toBuilder().put(SpanKeys.API, apiName).build();
        Span span = tracer.spanBuilder(apiName)
                .setParent(caller)
                .setSpanKind(SpanKind.INTERNAL)
                .setAllAttributes(call)
                .startSpan();
        return new TracedCall(span, caller.with(span), attempts.with(call));
    }
}
