package dev.topaz.spring;

import static dev.topaz.spring.Contexts.SESSION;

import dev.topaz.runtime.token.Token;
import dev.topaz.spring.shop.BcpushIsvEventEmitRequest;
import dev.topaz.spring.shop.QianniuClient;
import dev.topaz.testkit.FakeGateway;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** A fake gateway for the applications that a test starts. */
abstract class ContextBeansFixture {
    final FakeGateway gateway = Contexts.gateway();

    @AfterEach
    void close() {
        gateway.close();
    }

    @Configuration(proxyBeanMethods = false)
    static class WithMeters {
        @Bean
        MeterRegistry meters() {
            return new SimpleMeterRegistry();
        }
    }

    static Token good(String session) {
        return Token.fixed(session, Instant.MAX);
    }

    static void emit(QianniuClient client) {
        client.bcpushIsvEventEmit(new BcpushIsvEventEmitRequest().setText("已受理"), SESSION);
    }
}
