package dev.topaz.micrometer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import brave.Span;
import brave.Tracing;
import brave.handler.MutableSpan;
import brave.handler.SpanHandler;
import brave.propagation.TraceContext;
import dev.topaz.runtime.observe.Attempt;
import dev.topaz.runtime.observe.CallObserver;
import dev.topaz.runtime.observe.Outcome;
import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationHandler;
import io.micrometer.observation.ObservationRegistry;
import io.micrometer.tracing.brave.bridge.BraveBaggageManager;
import io.micrometer.tracing.brave.bridge.BraveCurrentTraceContext;
import io.micrometer.tracing.brave.bridge.BravePropagator;
import io.micrometer.tracing.brave.bridge.BraveTracer;
import io.micrometer.tracing.handler.DefaultTracingObservationHandler;
import io.micrometer.tracing.handler.PropagatingSenderTracingObservationHandler;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A tracer that is not OpenTelemetry's: what it makes of observations. */
class BraveTracesTest {
    private static final String API = "taobao.demo.get";

    private final List<MutableSpan> spans = new ArrayList<>();
    private final Tracing tracing = Tracing.newBuilder()
            .addSpanHandler(new SpanHandler() {
                @Override
                public boolean end(TraceContext context, MutableSpan span, Cause cause) {
                    spans.add(new MutableSpan(span));
                    return true;
                }
            })
            .build();
    private final ObservationRegistry registry = ObservationRegistry.create();

    BraveTracesTest() {
        BraveTracer tracer = new BraveTracer(
                tracing.tracer(),
                new BraveCurrentTraceContext(tracing.currentTraceContext()),
                new BraveBaggageManager());
        registry.observationConfig()
                .observationHandler(new ObservationHandler.FirstMatchingCompositeObservationHandler(
                        new PropagatingSenderTracingObservationHandler<>(tracer, new BravePropagator(tracing)),
                        new DefaultTracingObservationHandler(tracer)));
    }

    @AfterEach
    void close() {
        tracing.close();
    }

    @Test
    void aCallIsAClientSpanBelowThatOfItsCaller() {
        Observation caller = Observation.start("order", registry);
        try (Observation.Scope scope = caller.openScope()) {
            assertEquals(caller, scope.getCurrentObservation());
            CallObserver call = new ObservationCallListener(registry).begins("12345678", API);
            call.sends(1);
            call.receives(new Attempt(1, Duration.ofMillis(30), Outcome.REFUSED)
                    .refused("41", "isv.invalid-parameter:buyer_nick=张三")
                    .requestId("r1"));
            call.ends(Outcome.REFUSED, 1, Duration.ofMillis(30));
        }
        caller.stop();

        MutableSpan span = spans.get(0);
        assertEquals(API, span.name());
        assertEquals(Span.Kind.CLIENT, span.kind());
        assertEquals("taobao-top", span.remoteServiceName());
        assertEquals("41", span.tag("code"));
        assertEquals("isv.invalid-parameter", span.tag("sub.code"));
        assertEquals("r1", span.tag("request.id"));
        assertEquals(
                "refused, code 41, sub code isv.invalid-parameter", span.error().getMessage());
        assertFalse(span.toString().contains("张三"), span.toString());
        assertEquals("order", spans.get(1).name());
        assertEquals(spans.get(1).id(), span.parentId());
    }
}
