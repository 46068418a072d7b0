package dev.topaz.opentelemetry;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.topaz.runtime.observe.Attempt;
import dev.topaz.runtime.observe.CallListener;
import dev.topaz.runtime.observe.CallObserver;
import dev.topaz.runtime.observe.CallObserver.Reason;
import dev.topaz.runtime.observe.Outcome;
import io.opentelemetry.api.OpenTelemetry;
import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.context.Scope;
import io.opentelemetry.sdk.OpenTelemetrySdk;
import io.opentelemetry.sdk.testing.exporter.InMemorySpanExporter;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import io.opentelemetry.sdk.trace.data.EventData;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.opentelemetry.sdk.trace.export.SimpleSpanProcessor;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a call leaves in its span. */
class OpenTelemetryCallListenerTest {
    private static final String API = "taobao.demo.get";
    private static final String REQUEST = "POST /router/rest";

    private final InMemorySpanExporter spans = InMemorySpanExporter.create();
    private final OpenTelemetrySdk telemetry = OpenTelemetrySdk.builder()
            .setTracerProvider(SdkTracerProvider.builder()
                    .addSpanProcessor(SimpleSpanProcessor.create(spans))
                    .build())
            .build();
    private final CallListener listener = new OpenTelemetryCallListener(telemetry)
            .gateway(URI.create("https://eco.taobao.com/router/rest"))
            .account("shop-a");

    @AfterEach
    void close() {
        telemetry.close();
    }

    @Test
    void aCallIsASpanNamedAfterTheApiWithAClientSpanForItsRequest() {
        CallObserver call = listener.begins("12345678", API);
        call.sends(1);
        call.receives(success(1));
        call.ends(Outcome.SUCCESS, 1, Duration.ofMillis(30));

        SpanData whole = named(API);
        assertEquals(SpanKind.INTERNAL, whole.getKind());
        assertEquals(StatusCode.UNSET, whole.getStatus().getStatusCode());
        assertEquals(List.of(), whole.getEvents());
        assertEquals(
                Attributes.builder()
                        .put("topaz.api", API)
                        .put("topaz.account", "shop-a")
                        .put("topaz.attempts", 1)
                        .put("topaz.outcome", "success")
                        .put("topaz.request_id", "r1")
                        .put("http.response.status_code", 200)
                        .build(),
                whole.getAttributes().toBuilder().build());

        SpanData request = named(REQUEST);
        assertEquals(whole.getSpanId(), request.getParentSpanId());
        assertEquals(SpanKind.CLIENT, request.getKind());
        assertEquals(StatusCode.UNSET, request.getStatus().getStatusCode());
        assertEquals(
                Attributes.builder()
                        .put("http.request.method", "POST")
                        .put("http.response.status_code", 200)
                        .put("url.full", "https://eco.taobao.com/router/rest")
                        .put("url.scheme", "https")
                        .put("url.template", "/router/rest")
                        .put("server.address", "eco.taobao.com")
                        .put("server.port", 443)
                        .put("topaz.api", API)
                        .put("topaz.account", "shop-a")
                        .put("topaz.outcome", "success")
                        .put("topaz.request_id", "r1")
                        .build(),
                request.getAttributes().toBuilder().build());
    }

    @Test
    void eachRequestOfACallHasASpanAndCountsThoseBeforeIt() {
        CallObserver call = listener.begins("12345678", API);
        call.sends(1);
        call.receives(refused(1, "7", "accesscontrol.limited-by-api-access-count"));
        call.waits(Reason.BANNED, Duration.ofSeconds(2));
        call.sends(2);
        call.receives(new Attempt(2, Duration.ofMillis(30), Outcome.NO_ANSWER).httpStatus(503));
        call.sends(3);
        call.receives(success(3));
        call.ends(Outcome.SUCCESS, 3, Duration.ofSeconds(3));

        List<SpanData> requests = spans.getFinishedSpanItems().stream()
                .filter(span -> span.getName().equals(REQUEST))
                .toList();
        assertEquals(Arrays.asList(null, 1L, 2L), values(requests, SpanKeys.HTTP_RESEND_COUNT));
        assertEquals(
                Arrays.asList("accesscontrol.limited-by-api-access-count", "503", null),
                values(requests, SpanKeys.ERROR_TYPE));
        assertEquals(Arrays.asList(200L, 503L, 200L), values(requests, SpanKeys.HTTP_STATUS));
        assertEquals(
                List.of(StatusCode.ERROR, StatusCode.ERROR, StatusCode.UNSET),
                requests.stream().map(span -> span.getStatus().getStatusCode()).toList());

        SpanData whole = named(API);
        assertEquals(StatusCode.UNSET, whole.getStatus().getStatusCode());
        assertEquals(3, whole.getAttributes().get(SpanKeys.ATTEMPTS));
        EventData wait = whole.getEvents().get(0);
        assertEquals("topaz.wait", wait.getName());
        assertEquals("banned", wait.getAttributes().get(SpanKeys.WAIT_REASON));
        assertEquals(2000, wait.getAttributes().get(SpanKeys.WAIT_MILLIS));
    }

    private static <T> List<T> values(List<SpanData> all, AttributeKey<T> key) {
        List<T> values = new ArrayList<>();
        all.forEach(span -> values.add(span.getAttributes().get(key)));
        return values;
    }

    @Test
    void aRefusalIsAnErrorOfItsSubCodeWithoutWhatIsAppended() {
        CallObserver call = listener.begins("12345678", API);
        call.sends(1);
        call.receives(refused(1, "41", "isv.invalid-parameter:buyer_nick=张三"));
        call.ends(Outcome.REFUSED, 1, Duration.ofMillis(30));

        for (String name : List.of(API, REQUEST)) {
            SpanData span = named(name);
            assertEquals(StatusCode.ERROR, span.getStatus().getStatusCode(), name);
            assertEquals("isv.invalid-parameter", span.getAttributes().get(SpanKeys.ERROR_TYPE), name);
            assertEquals("41", span.getAttributes().get(SpanKeys.CODE), name);
            assertFalse(span.toString().contains("张三"), span.toString());
        }
    }

    @Test
    void aFailureOfTheBusinessIsAnErrorOfItsCode() {
        CallObserver call = listener.begins("12345678", API);
        call.sends(1);
        call.receives(new Attempt(1, Duration.ofMillis(30), Outcome.BUSINESS_FAILURE).refused("SOLD_OUT", ""));
        call.ends(Outcome.BUSINESS_FAILURE, 1, Duration.ofMillis(30));

        SpanData span = named(API);
        assertEquals(StatusCode.ERROR, span.getStatus().getStatusCode());
        assertEquals("SOLD_OUT", span.getAttributes().get(SpanKeys.ERROR_TYPE));
        assertEquals("business_failure", span.getAttributes().get(SpanKeys.OUTCOME));
    }

    @Test
    void aRequestThatIsCancelledEndsWithItsCall() {
        CallObserver call = listener.begins("12345678", API);
        call.sends(1);
        call.ends(Outcome.CANCELLED, 1, Duration.ofMillis(30));

        assertEquals("cancelled", named(API).getAttributes().get(SpanKeys.ERROR_TYPE));
        assertEquals("cancelled", named(REQUEST).getAttributes().get(SpanKeys.ERROR_TYPE));
    }

    @Test
    void aCallThatIsHeldBackHasNoRequest() {
        listener.begins("12345678", API).ends(Outcome.HELD_BACK, 0, Duration.ofMillis(30));

        SpanData span = only();
        assertEquals("held_back", span.getAttributes().get(SpanKeys.ERROR_TYPE));
        assertEquals(0, span.getAttributes().get(SpanKeys.ATTEMPTS));
    }

    @Test
    void neitherTheQueryNorTheUserOfAnAddressIsInASpan() {
        CallObserver call = new OpenTelemetryCallListener(telemetry)
                .gateway(URI.create("http://me:word@127.0.0.1:8080/rest?session=s&sign=abc"))
                .begins("12345678", API);
        call.sends(1);
        call.ends(Outcome.NO_ANSWER, 1, Duration.ofMillis(30));

        Attributes request = named("POST /rest").getAttributes();
        assertEquals("http://127.0.0.1:8080/rest", request.get(SpanKeys.URL_FULL));
        assertEquals(8080, request.get(SpanKeys.SERVER_PORT));
    }

    @Test
    @SuppressWarnings("try") // A scope is there to be closed, not to be used.
    void belongsToTheSpanOfTheCallerThoughItEndsOnAnotherThread() throws InterruptedException {
        Span caller = telemetry.getTracer("test").spanBuilder("order").startSpan();
        CallObserver call;
        try (Scope current = caller.makeCurrent()) {
            call = listener.begins("12345678", API);
        }
        Thread other = new Thread(() -> call.ends(Outcome.SUCCESS, 1, Duration.ofMillis(30)));
        other.start();
        other.join();

        assertEquals(caller.getSpanContext().getSpanId(), only().getParentSpanId());
        assertFalse(Span.current().getSpanContext().isValid(), "nothing is left current");
    }

    private SpanData named(String name) {
        List<SpanData> named = spans.getFinishedSpanItems().stream()
                .filter(span -> span.getName().equals(name))
                .toList();
        assertEquals(1, named.size(), name + " in " + spans.getFinishedSpanItems());
        return named.get(0);
    }

    private SpanData only() {
        List<SpanData> finished = spans.getFinishedSpanItems();
        assertEquals(1, finished.size(), finished.toString());
        return finished.get(0);
    }

    private static Attempt success(int number) {
        return new Attempt(number, Duration.ofMillis(30), Outcome.SUCCESS)
                .requestId("r" + number)
                .httpStatus(200);
    }

    private static Attempt refused(int number, String code, String subCode) {
        return new Attempt(number, Duration.ofMillis(30), Outcome.REFUSED)
                .refused(code, subCode)
                .requestId("r" + number)
                .httpStatus(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"localhost:8080/router/rest", "/router/rest", "https:///router/rest"})
    void aGatewayWithoutAHostIsRejected(String address) {
        OpenTelemetryCallListener listener = new OpenTelemetryCallListener(OpenTelemetry.noop());
        URI gateway = URI.create(address);

        assertThrows(IllegalArgumentException.class, () -> listener.gateway(gateway));
    }

    /** The call runs on another thread, where something else or nothing is current. */
    @Test
    @SuppressWarnings("try") // A scope is there to be closed, not to be used.
    void anAsynchronousCallBelongsToTheSpanInWhichItWasMade() {
        Span parent = telemetry.getTracer("test").spanBuilder("parent").startSpan();
        CallListener captured;
        try (Scope current = parent.makeCurrent()) {
            captured = listener.captureContext();
        }
        captured.begins("12345678", API).ends(Outcome.CANCELLED, 0, Duration.ZERO);
        parent.end();

        assertEquals(parent.getSpanContext().getSpanId(), named(API).getParentSpanId());
    }
}
