package dev.topaz.spring;

import static dev.topaz.spring.Contexts.EMIT;
import static dev.topaz.spring.Contexts.SESSION;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.topaz.runtime.TopApiException;
import dev.topaz.runtime.flow.FlowControl;
import dev.topaz.runtime.flow.LocalFlowControl;
import dev.topaz.runtime.http.BlockingTransport;
import dev.topaz.runtime.http.Transport;
import dev.topaz.runtime.observe.CallListener;
import dev.topaz.runtime.observe.CallObserver;
import dev.topaz.runtime.token.InMemoryTokenStore;
import dev.topaz.runtime.token.OAuthEndpoint;
import dev.topaz.runtime.token.Sessions;
import dev.topaz.runtime.token.Token;
import dev.topaz.runtime.token.TokenException;
import dev.topaz.runtime.token.TokenOwner;
import dev.topaz.runtime.token.TokenRefresher;
import dev.topaz.runtime.token.TokenStore;
import dev.topaz.spring.shop.BcpushIsvEventEmitRequest;
import dev.topaz.spring.shop.QianniuClient;
import dev.topaz.testkit.FakeGateway;
import dev.topaz.transport.httpclient5.HttpClient5Transport;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationHandler;
import io.micrometer.observation.ObservationRegistry;
import io.opentelemetry.api.OpenTelemetry;
import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.sdk.OpenTelemetrySdk;
import io.opentelemetry.sdk.testing.exporter.InMemorySpanExporter;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.opentelemetry.sdk.trace.export.SimpleSpanProcessor;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.FilteredClassLoader;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the context has for the clients: transports, listeners, meters, traces, limits, tokens. */
class ContextBeansTest {
    private final FakeGateway gateway = Contexts.gateway();

    @AfterEach
    void close() {
        gateway.close();
    }

    @Test
    void oneTransportCarriesTheCallsOfAllAccountsAndIsClosedWithTheContext() {
        List<Object> kept = new ArrayList<>();
        Contexts.shop()
                .withPropertyValues(Contexts.named(gateway))
                .withPropertyValues(
                        "topaz.transport=httpclient5", "topaz.httpclient5.connections=2", "topaz.primary=shop-a")
                .run(context -> {
                    emit(context.getBean(QianniuClient.class));
                    assertEquals(1, gateway.calls(EMIT).size());
                    assertInstanceOf(HttpClient5Transport.class, context.getBean(Transport.class));
                    assertEquals(1, context.getBeansOfType(Transport.class).size());
                    kept.add(context.getBean(QianniuClient.class));
                });

        assertThrows(IllegalStateException.class, () -> emit((QianniuClient) kept.get(0)));
    }

    @Test
    void theTransportIsOurOwnUnlessAnotherIsAskedFor() {
        Contexts.shop()
                .withPropertyValues(Contexts.top(gateway))
                .run(context -> assertInstanceOf(BlockingTransport.class, context.getBean(Transport.class)));
    }

    @Configuration(proxyBeanMethods = false)
    static class WithATransportOfItsOwn {
        @Bean
        Transport nowhere() {
            return call -> {
                throw new IllegalStateException("a transport of its own");
            };
        }
    }

    @Test
    void aTransportOfTheApplicationTakesItsPlace() {
        Contexts.shop()
                .withPropertyValues(Contexts.top(gateway))
                .withUserConfiguration(WithATransportOfItsOwn.class)
                .run(context ->
                        assertThrows(IllegalStateException.class, () -> emit(context.getBean(QianniuClient.class))));
    }

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

    @Configuration(proxyBeanMethods = false)
    static class WithMeters {
        @Bean
        MeterRegistry meters() {
            return new SimpleMeterRegistry();
        }
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

    @Test
    void whateverIsOptionalMayBeMissing() {
        Contexts.shop()
                .withPropertyValues(Contexts.top(gateway))
                .withClassLoader(new FilteredClassLoader(
                        "io.micrometer",
                        "io.opentelemetry",
                        "dev.topaz.micrometer",
                        "dev.topaz.opentelemetry",
                        "dev.topaz.transport",
                        "dev.topaz.redis",
                        "io.lettuce",
                        "org.apache.hc",
                        "org.springframework.boot.actuate"))
                .run(context -> {
                    emit(context.getBean(QianniuClient.class));

                    assertEquals(
                            0, context.getBeansOfType(AccountCallListener.class).size());
                });
    }

    @Configuration(proxyBeanMethods = false)
    static class WithALimit {
        @Bean
        FlowControl flow() {
            return new LocalFlowControl().limitApp("10000000", 1, Duration.ofHours(1));
        }
    }

    @Test
    void aFlowControlOfTheContextDecidesForAllClients() {
        Contexts.shop()
                .withPropertyValues(Contexts.top(gateway))
                .withUserConfiguration(WithALimit.class)
                .run(context -> {
                    QianniuClient client = context.getBean(QianniuClient.class);
                    emit(client);
                    TopApiException held = assertThrows(TopApiException.class, () -> emit(client));

                    assertEquals(FlowControl.OWN_LIMIT, held.subCode());
                });
    }

    @Configuration(proxyBeanMethods = false)
    static class WithTokens {
        @Bean
        TokenStore tokens() {
            return new InMemoryTokenStore();
        }
    }

    @Test
    void aTokenStoreOfTheContextMakesSessionsThatKeepTheAccountsApart() {
        Contexts.shop()
                .withPropertyValues(Contexts.named(gateway))
                .withPropertyValues(Contexts.top(gateway))
                .withUserConfiguration(WithTokens.class)
                .run(context -> {
                    TokenStore store = context.getBean(TokenStore.class);
                    store.save("4711", good("of-the-top"));
                    store.save("shop-a/4711", good("of-a"));
                    TopazAccounts accounts = context.getBean(TopazAccounts.class);

                    assertEquals("of-the-top", context.getBean(Sessions.class).session("4711"));
                    assertEquals("of-a", accounts.sessions("shop-a").session("4711"));
                    assertEquals(3, context.getBeansOfType(OAuthEndpoint.class).size());
                    assertNotSame(accounts.sessions("shop-a"), accounts.sessions("shop-b"));
                });
    }

    @Configuration(proxyBeanMethods = false)
    static class WithARefresher {
        @Bean
        TokenStore tokens() {
            InMemoryTokenStore store = new InMemoryTokenStore();
            store.save("4711", new Token("old", Instant.EPOCH, "r", null, Map.of(), TokenOwner.UNKNOWN));
            return store;
        }

        @Bean
        TokenRefresher refresher() {
            return old -> good("fresh");
        }
    }

    @Test
    void aRefresherOfTheContextTakesThePlaceOfTheEndpoint() {
        Contexts.shop()
                .withPropertyValues(Contexts.top(gateway))
                .withUserConfiguration(WithARefresher.class)
                .run(context -> {
                    assertEquals("fresh", context.getBean(Sessions.class).session("4711"));
                    assertEquals(0, context.getBeansOfType(OAuthEndpoint.class).size());
                });
    }

    @Configuration(proxyBeanMethods = false)
    static class WithASessionCustomizer {
        @Bean
        List<String> refreshed() {
            return new ArrayList<>();
        }

        @Bean
        TopazSessionCustomizer customizer(List<String> refreshed) {
            return (account, options) -> options.onRefresh((seller, took) -> refreshed.add(account + " " + seller));
        }
    }

    @Test
    void refreshesAreMeteredByAccountAndCustomizersAddToThat() {
        Contexts.shop()
                .withPropertyValues(Contexts.named(gateway))
                .withUserConfiguration(WithARefresher.class, WithMeters.class, WithASessionCustomizer.class)
                .run(context -> {
                    context.getBean(TokenStore.class)
                            .save(
                                    "shop-a/4711",
                                    new Token("old", Instant.EPOCH, "r", null, Map.of(), TokenOwner.UNKNOWN));
                    context.getBean(TopazAccounts.class).sessions("shop-a").session("4711");

                    assertEquals(
                            1,
                            context.getBean(MeterRegistry.class)
                                    .get("topaz.sessions.refreshes")
                                    .tags("account", "shop-a")
                                    .timer()
                                    .count());
                    assertEquals(List.of("shop-a 4711"), context.getBean("refreshed"));
                });
    }

    @Configuration(proxyBeanMethods = false)
    static class WithARefresherThatIsRefused {
        @Bean
        TokenStore tokens() {
            InMemoryTokenStore store = new InMemoryTokenStore();
            store.save("4711", new Token("old", Instant.EPOCH, "r", null, Map.of(), TokenOwner.UNKNOWN));
            return store;
        }

        @Bean
        TokenRefresher refresher() {
            return old -> {
                throw new TokenException(TokenException.Reason.REFUSED, "invalid_grant", null);
            };
        }
    }

    @Test
    void refreshesThatFailAreCountedByReason() {
        Contexts.shop()
                .withPropertyValues(Contexts.top(gateway))
                .withUserConfiguration(WithARefresherThatIsRefused.class, WithMeters.class)
                .run(context -> {
                    Sessions sessions = context.getBean(Sessions.class);
                    assertThrows(TokenException.class, () -> sessions.session("4711"));

                    assertEquals(
                            1,
                            context.getBean(MeterRegistry.class)
                                    .get("topaz.sessions.failures")
                                    .tags("account", "default", "reason", "refused")
                                    .counter()
                                    .count());
                });
    }

    @Test
    void withoutATokenStoreThereAreNoSessions() {
        Contexts.shop()
                .withPropertyValues(Contexts.top(gateway))
                .run(context ->
                        assertEquals(0, context.getBeansOfType(Sessions.class).size()));
    }

    private static Token good(String session) {
        return Token.fixed(session, Instant.MAX);
    }

    private static void emit(QianniuClient client) {
        client.bcpushIsvEventEmit(new BcpushIsvEventEmitRequest().setText("已受理"), SESSION);
    }
}
