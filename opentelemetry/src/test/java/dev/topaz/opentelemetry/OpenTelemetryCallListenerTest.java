package dev.topaz.opentelemetry;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.topaz.runtime.observe.Attempt;
import dev.topaz.runtime.observe.CallListener;
import dev.topaz.runtime.observe.CallObserver;
import dev.topaz.runtime.observe.CallObserver.Reason;
import dev.topaz.runtime.observe.Outcome;
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
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What a call leaves in its span. */
class OpenTelemetryCallListenerTest {
    private static final String API = "taobao.demo.get";

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
    void isAClientSpanNamedAfterTheApi() {
        CallObserver call = listener.begins("12345678", API);
        call.sends(1);
        call.receives(success(1));
        call.ends(Outcome.SUCCESS, 1, Duration.ofMillis(30));

        SpanData span = only();
        assertEquals(API, span.getName());
        assertEquals(SpanKind.CLIENT, span.getKind());
        assertEquals(StatusCode.UNSET, span.getStatus().getStatusCode());
        assertEquals("POST", span.getAttributes().get(SpanKeys.HTTP_METHOD));
        assertEquals("eco.taobao.com", span.getAttributes().get(SpanKeys.SERVER_ADDRESS));
        assertEquals(443, span.getAttributes().get(SpanKeys.SERVER_PORT));
        assertEquals("https://eco.taobao.com/router/rest", span.getAttributes().get(SpanKeys.URL_FULL));
        assertEquals("https", span.getAttributes().get(SpanKeys.URL_SCHEME));
        assertEquals("shop-a", span.getAttributes().get(SpanKeys.ACCOUNT));
        assertEquals("r1", span.getAttributes().get(SpanKeys.REQUEST_ID));
        assertEquals(List.of(), span.getEvents());
    }

    @Test
    void tellsOfAttemptsAndWaitsInEvents() {
        CallObserver call = listener.begins("12345678", API);
        call.sends(1);
        call.receives(refused(1, "7", "accesscontrol.limited-by-api-access-count"));
        call.waits(Reason.BANNED, Duration.ofSeconds(2));
        call.sends(2);
        call.receives(success(2));
        call.ends(Outcome.SUCCESS, 2, Duration.ofSeconds(3));

        SpanData span = only();
        assertEquals(
                List.of("topaz.attempt.failed", "topaz.wait"),
                span.getEvents().stream().map(EventData::getName).toList());
        assertEquals("7", span.getEvents().get(0).getAttributes().get(SpanKeys.CODE));
        assertEquals(2000, span.getEvents().get(1).getAttributes().get(SpanKeys.WAIT_MILLIS));
        assertEquals(1, span.getAttributes().get(SpanKeys.HTTP_RESEND_COUNT));
        assertEquals(StatusCode.UNSET, span.getStatus().getStatusCode());
    }

    @Test
    void aRefusalIsAnErrorOfItsSubCodeWithoutWhatIsAppended() {
        CallObserver call = listener.begins("12345678", API);
        call.sends(1);
        call.receives(refused(1, "41", "isv.invalid-parameter:buyer_nick=张三"));
        call.ends(Outcome.REFUSED, 1, Duration.ofMillis(30));

        SpanData span = only();
        assertEquals(StatusCode.ERROR, span.getStatus().getStatusCode());
        assertEquals("isv.invalid-parameter", span.getAttributes().get(SpanKeys.ERROR_TYPE));
        assertFalse(span.toString().contains("张三"), span.toString());
    }

    @Test
    void aFailureOfTheBusinessIsAnErrorOfItsCode() {
        CallObserver call = listener.begins("12345678", API);
        call.sends(1);
        call.receives(new Attempt(1, Duration.ofMillis(30), Outcome.BUSINESS_FAILURE).refused("SOLD_OUT", ""));
        call.ends(Outcome.BUSINESS_FAILURE, 1, Duration.ofMillis(30));

        SpanData span = only();
        assertEquals(StatusCode.ERROR, span.getStatus().getStatusCode());
        assertEquals("SOLD_OUT", span.getAttributes().get(SpanKeys.ERROR_TYPE));
        assertEquals("business_failure", span.getAttributes().get(SpanKeys.OUTCOME));
    }

    @Test
    void whatIsNoRefusalIsAnErrorOfItsOutcome() {
        listener.begins("12345678", API).ends(Outcome.CANCELLED, 1, Duration.ofMillis(30));

        assertEquals("cancelled", only().getAttributes().get(SpanKeys.ERROR_TYPE));
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

    private SpanData only() {
        List<SpanData> finished = spans.getFinishedSpanItems();
        assertEquals(1, finished.size(), finished.toString());
        return finished.get(0);
    }

    private static Attempt success(int number) {
        return new Attempt(number, Duration.ofMillis(30), Outcome.SUCCESS).requestId("r" + number);
    }

    private static Attempt refused(int number, String code, String subCode) {
        return new Attempt(number, Duration.ofMillis(30), Outcome.REFUSED)
                .refused(code, subCode)
                .requestId("r" + number);
    }
}
