package dev.topaz.opentelemetry;

import dev.topaz.runtime.observe.CallListener;
import dev.topaz.runtime.observe.CallObserver;
import io.opentelemetry.api.OpenTelemetry;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.Tracer;
import java.net.URI;

/**
 * Makes one client span of each call, named after the API; its parent is the span that is current where the call is made,
 * on whatever thread it ends. Immutable: each method returns a copy.
 *
 * <p>Attributes are {@code rpc.system}, {@code rpc.method}, {@code http.request.method},
 * {@code http.request.resend_count}, {@code url.full} and {@code url.scheme} of the gateway, {@code server.address},
 * {@code server.port}, {@code error.type}, and
 * {@code topaz.account}, {@code topaz.code}, {@code topaz.sub_code}, {@code topaz.request_id}. Failed attempts and waits
 * are events. Neither the address of a call (it holds session and signature) nor a parameter nor the platform's prose is in
 * a span, and nothing of the trace travels to the platform.
 */
public final class OpenTelemetryCallListener implements CallListener {
    private final Tracer tracer;
    private final Attributes always;

    public OpenTelemetryCallListener(OpenTelemetry openTelemetry) {
        this(
                openTelemetry.getTracer("dev.topaz"),
                Attributes.builder()
                        .put(SpanKeys.RPC_SYSTEM, "taobao_top")
                        .put(SpanKeys.HTTP_METHOD, "POST")
                        .build());
    }

    private OpenTelemetryCallListener(Tracer tracer, Attributes always) {
        this.tracer = tracer;
        this.always = always;
    }

    /** Names the gateway in {@code server.address}, {@code server.port}, {@code url.scheme} and, without its query, {@code url.full}. */
    public OpenTelemetryCallListener gateway(URI gateway) {
        boolean isPlain = "http".equalsIgnoreCase(gateway.getScheme());
        long usualPort = isPlain ? 80 : 443;
        String port = gateway.getPort() < 0 ? "" : ":" + gateway.getPort();
        String full = gateway.getScheme() + "://" + gateway.getHost() + port + gateway.getPath();
        return new OpenTelemetryCallListener(
                tracer,
                always.toBuilder()
                        .put(SpanKeys.URL_FULL, full)
                        .put(SpanKeys.URL_SCHEME, gateway.getScheme())
                        .put(SpanKeys.SERVER_ADDRESS, gateway.getHost())
                        .put(SpanKeys.SERVER_PORT, gateway.getPort() < 0 ? usualPort : gateway.getPort())
                        .build());
    }

    /** Names the account whose calls these are in {@code topaz.account}: a name of yours, never an app key. */
    public OpenTelemetryCallListener account(String name) {
        return new OpenTelemetryCallListener(
                tracer, always.toBuilder().put(SpanKeys.ACCOUNT, name).build());
    }

    @Override
    public CallObserver begins(String appKey, String apiName) {
        return new TracedCall(tracer.spanBuilder(apiName)
                .setSpanKind(SpanKind.CLIENT)
                .setAllAttributes(always)
                .setAttribute(SpanKeys.RPC_METHOD, apiName)
                .startSpan());
    }
}
