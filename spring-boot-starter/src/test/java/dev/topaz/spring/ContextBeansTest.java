package dev.topaz.spring;

import static dev.topaz.spring.Contexts.EMIT;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.topaz.redis.RedisLink;
import dev.topaz.redis.RedisOptions;
import dev.topaz.runtime.TopApiException;
import dev.topaz.runtime.flow.FlowControl;
import dev.topaz.runtime.flow.LocalFlowControl;
import dev.topaz.runtime.http.BlockingTransport;
import dev.topaz.runtime.http.Transport;
import dev.topaz.spring.shop.QianniuClient;
import dev.topaz.transport.httpclient5.HttpClient5Transport;
import io.lettuce.core.RedisURI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.FilteredClassLoader;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Beans of the context that take the place of what the starter brings. */
class ContextBeansTest extends ContextBeansFixture {
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

    /** Which of them the fleet's is, nobody says. */
    @Test
    void twoLinksOfTheApplicationHaveNoHealthOfOurs() {
        Contexts.shop()
                .withPropertyValues(Contexts.top(gateway))
                .withBean("one", RedisLink.class, ContextBeansTest::link)
                .withBean("other", RedisLink.class, ContextBeansTest::link)
                .run(context -> {
                    assertNull(context.getStartupFailure());
                    assertFalse(context.containsBean("topazRedisHealthIndicator"));
                });
    }

    private static RedisLink link() {
        return RedisLink.to(RedisURI.create("redis://localhost"), new RedisOptions());
    }
}
