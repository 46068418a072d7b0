package dev.topaz.spring;

import static dev.topaz.spring.Contexts.EMIT;
import static dev.topaz.spring.Contexts.SESSION;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.topaz.runtime.TaobaoClient;
import dev.topaz.runtime.observe.CallListener;
import dev.topaz.runtime.observe.CallObserver;
import dev.topaz.spring.shop.BcpushIsvEventEmitRequest;
import dev.topaz.spring.shop.BcpushIsvEventEmitResponse;
import dev.topaz.spring.shop.QianniuClient;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationHandler;
import io.micrometer.observation.ObservationRegistry;
import io.opentelemetry.api.OpenTelemetry;
import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.context.Scope;
import io.opentelemetry.sdk.OpenTelemetrySdk;
import io.opentelemetry.sdk.testing.exporter.InMemorySpanExporter;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.opentelemetry.sdk.trace.export.SimpleSpanProcessor;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.FilteredClassLoader;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Listeners, meters, traces and observations of the context hear of the calls. */
class ObservedCallsTest extends ContextBeansFixture {
    @Configuration(proxyBeanMethods = false)
    static class WithListeners {
        @Bean
        List<String> told() {
            return new ArrayList<>();
        }

        @Bean
        CallListener one(List<String> told) {
            return (appKey, apiName) -> {
                told.add("one " + apiName);
                return CallObserver.NONE;
            };
        }

        @Bean
        AccountCallListener other(List<String> told) {
            return (account, gateway) -> (appKey, apiName) -> {
                told.add(account + " " + gateway.getPath() + " " + apiName);
                return CallObserver.NONE;
            };
        }
    }

    @Test
    void everyListenerOfTheContextHearsOfTheCalls() {
        Contexts.shop()
                .withPropertyValues(Contexts.top(gateway))
                .withUserConfiguration(WithListeners.class)
                .run(context -> {
                    emit(context.getBean(QianniuClient.class));

                    assertEquals(List.of("default /router/rest " + EMIT, "one " + EMIT), context.getBean("told"));
                });
    }

    @Test
    void callsAreMeteredWhereThereIsARegistry() {
        Contexts.shop()
                .withPropertyValues(Contexts.named(gateway))
                .withPropertyValues("topaz.primary=shop-a")
                .withUserConfiguration(WithMeters.class)
                .run(context -> {
                    emit(context.getBean(QianniuClient.class));

                    Timer calls = context.getBean(MeterRegistry.class)
                            .get("topaz.client.calls")
                            .tags("account", "shop-a", "api", EMIT, "outcome", "SUCCESS")
                            .timer();
                    assertEquals(1, calls.count());
                });
    }

    @Configuration(proxyBeanMethods = false)
    static class WithTraces {
        @Bean
        InMemorySpanExporter spans() {
            return InMemorySpanExporter.create();
        }

        @Bean
        OpenTelemetry telemetry(InMemorySpanExporter spans) {
            return OpenTelemetrySdk.builder()
                    .setTracerProvider(SdkTracerProvider.builder()
                            .addSpanProcessor(SimpleSpanProcessor.create(spans))
                            .build())
                    .build();
        }
    }

    @Test
    void callsAreTracedWhereThereIsAnOpenTelemetry() {
        Contexts.shop()
                .withPropertyValues(Contexts.top(gateway))
                .withUserConfiguration(WithTraces.class)
                .run(context -> {
                    emit(context.getBean(QianniuClient.class));

                    List<SpanData> spans =
                            context.getBean(InMemorySpanExporter.class).getFinishedSpanItems();
                    assertEquals(
                            List.of("POST /router/rest", EMIT),
                            spans.stream().map(SpanData::getName).toList());
                    assertEquals(
                            200, spans.get(0).getAttributes().get(AttributeKey.longKey("http.response.status_code")));
                    String shown = spans.toString();
                    assertTrue(
                            shown.contains("server.address=127.0.0.1") && shown.contains("topaz.account=default"),
                            shown);
                    assertTrue(!shown.contains(SESSION) && !shown.contains("sign=") && !shown.contains("已受理"), shown);
                });
    }

    @Test
    @SuppressWarnings("try") // A scope is there to be closed, not to be used.
    void anAsynchronousCallIsASpanBelowThatOfItsCaller() {
        Contexts.shop()
                .withPropertyValues(Contexts.top(gateway))
                .withUserConfiguration(WithTraces.class)
                .run(context -> {
                    Span caller = context.getBean(OpenTelemetry.class)
                            .getTracer("test")
                            .spanBuilder("caller")
                            .startSpan();
                    try (Scope current = caller.makeCurrent()) {
                        BcpushIsvEventEmitResponse unused = context.getBean(TaobaoClient.class)
                                .callAsync(new BcpushIsvEventEmitRequest().setText("已受理"), SESSION)
                                .get();
                    }

                    SpanData call = context.getBean(InMemorySpanExporter.class).getFinishedSpanItems().stream()
                            .filter(span -> span.getName().equals(EMIT))
                            .findFirst()
                            .orElseThrow();
                    assertEquals(caller.getSpanContext().getSpanId(), call.getParentSpanId());
                });
    }

    @Configuration(proxyBeanMethods = false)
    static class WithObservations {
        @Bean
        List<String> observed() {
            return new ArrayList<>();
        }

        @Bean
        ObservationRegistry observations(List<String> observed) {
            ObservationRegistry registry = ObservationRegistry.create();
            registry.observationConfig().observationHandler(new ObservationHandler<Observation.Context>() {
                @Override
                public void onStop(Observation.Context context) {
                    observed.add(context.getContextualName() + " of "
                            + context.getLowCardinalityKeyValue("account").getValue());
                }

                @Override
                public boolean supportsContext(Observation.Context context) {
                    return true;
                }
            });
            return registry;
        }
    }

    @Test
    void callsAreObservedWhereThereIsARegistryOfObservationsAndNoOpenTelemetry() {
        ApplicationContextRunner app =
                Contexts.shop().withPropertyValues(Contexts.top(gateway)).withUserConfiguration(WithObservations.class);
        app.run(context -> {
            emit(context.getBean(QianniuClient.class));
            assertEquals(List.of(EMIT + " of default"), context.getBean("observed"));
        });
        app.withClassLoader(new FilteredClassLoader("dev.topaz.opentelemetry", "io.opentelemetry"))
                .run(context -> {
                    emit(context.getBean(QianniuClient.class));
                    assertEquals(List.of(EMIT + " of default"), context.getBean("observed"));
                });
    }

    @Test
    void aCallThatHasSpansAlreadyIsNotObservedAsWell() {
        Contexts.shop()
                .withPropertyValues(Contexts.top(gateway))
                .withUserConfiguration(WithObservations.class, WithTraces.class)
                .run(context -> {
                    emit(context.getBean(QianniuClient.class));
                    assertEquals(List.of(), context.getBean("observed"));
                    assertEquals(
                            2,
                            context.getBean(InMemorySpanExporter.class)
                                    .getFinishedSpanItems()
                                    .size());
                });
    }
}
