package dev.topaz.spring;

import static dev.topaz.spring.Contexts.EMIT;
import static dev.topaz.spring.Contexts.SESSION;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.topaz.redis.RedisFlowControl;
import dev.topaz.redis.RedisLink;
import dev.topaz.redis.RedisServer;
import dev.topaz.redis.RedisTokenStore;
import dev.topaz.runtime.TopApiException;
import dev.topaz.runtime.flow.AdmissionRequest;
import dev.topaz.runtime.flow.Ban;
import dev.topaz.runtime.token.Sessions;
import dev.topaz.runtime.token.Token;
import dev.topaz.runtime.token.TokenException;
import dev.topaz.runtime.token.TokenStore;
import dev.topaz.spring.shop.BcpushIsvEventEmitRequest;
import dev.topaz.spring.shop.QianniuClient;
import dev.topaz.testkit.FakeGateway;
import io.lettuce.core.RedisClient;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.ApplicationContext;

/** Two processes of a service over one Redis. */
@Timeout(300)
class RedisTest {
    @Test
    void shareTheirQuotaAndWhatThePlatformForbade() {
        try (RedisServer redis = RedisServer.start();
                FakeGateway gateway = Contexts.gateway()) {
            ApplicationContextRunner process = Contexts.shop()
                    .withPropertyValues(Contexts.named(gateway))
                    .withPropertyValues(
                            "topaz.primary=shop-a",
                            "topaz.redis.uri=" + redis.address(),
                            "topaz.redis.timeout=20s",
                            "topaz.redis.prefix=our-erp",
                            "topaz.redis.calls-per-second.shop-a=200");
            process.run(one -> process.run(other -> {
                emit(one.getBean(QianniuClient.class));
                assertEquals(List.of("our-erp:quota:{10000001}"), keys(redis));

                one.getBean(RedisFlowControl.class)
                        .banned(
                                "10000001",
                                EMIT,
                                new Ban(Ban.Scope.API, Instant.now(), Duration.ofHours(1), "the-platform-said-no"));
                awaitBan(other.getBean(RedisFlowControl.class));
                TopApiException held =
                        assertThrows(TopApiException.class, () -> emit(other.getBean(QianniuClient.class)));
                assertEquals("the-platform-said-no", held.subCode());
            }));
        }
    }

    @Test
    void shareTheirTokensAndKeepTheAccountsApart() {
        try (RedisServer redis = RedisServer.start()) {
            ApplicationContextRunner process = Contexts.shop()
                    .withPropertyValues(
                            "topaz.app-key=10000000",
                            "topaz.app-secret=the-top-secret",
                            "topaz.accounts.shop-a.app-key=10000001",
                            "topaz.accounts.shop-a.app-secret=the-secret-of-a",
                            "topaz.redis.uri=" + redis.address(),
                            "topaz.redis.timeout=20s",
                            "topaz.redis.token-key=2026-11:" + "A".repeat(43) + "=",
                            "topaz.redis.old-token-key=2026-05:" + "B".repeat(42) + "A=");
            process.run(one -> process.run(other -> {
                one.getBean(TokenStore.class).save("4711", Token.fixed("of-the-top", Instant.MAX));

                assertEquals("of-the-top", other.getBean(Sessions.class).session("4711"));
                assertEquals(List.of("topaz:token:{10000000:4711}"), keys(redis));
                Sessions ofA = other.getBean(TopazAccounts.class).sessions("shop-a");
                assertThrows(TokenException.class, () -> ofA.session("4711"));
            }));
        }
    }

    @Test
    void theAddressOfSpringDataIsEnoughAndApisHaveLimitsOfTheirOwn() {
        try (RedisServer redis = RedisServer.start();
                FakeGateway gateway = Contexts.gateway()) {
            Contexts.shop()
                    .withPropertyValues(Contexts.top(gateway))
                    .withPropertyValues(
                            "spring.data.redis.host=localhost",
                            "spring.data.redis.port=" + redis.uri().getPort(),
                            "topaz.redis.timeout=20s",
                            "topaz.redis.api-calls-per-second.default.[" + EMIT + "]=200")
                    .run(context -> {
                        emit(context.getBean(QianniuClient.class));
                        assertEquals(List.of("topaz:quota:{10000000}:" + EMIT), keys(redis));
                    });
        }
    }

    @Test
    void severalOldKeysAreReadAndTokensAreEncryptedAnew() {
        try (RedisServer redis = RedisServer.start()) {
            String old = "2025-11:" + "B".repeat(42) + "A=";
            ApplicationContextRunner process = Contexts.shop()
                    .withPropertyValues(
                            "topaz.app-key=10000000",
                            "topaz.app-secret=the-top-secret",
                            "topaz.redis.uri=" + redis.address(),
                            "topaz.redis.timeout=20s");
            process.withPropertyValues("topaz.redis.token-key=" + old)
                    .run(context -> context.getBean(TokenStore.class).save("4711", Token.fixed("kept", Instant.MAX)));
            process.withPropertyValues(
                            "topaz.redis.token-key=2026-11:" + "A".repeat(43) + "=",
                            "topaz.redis.old-token-keys[0]=2026-05:" + "C".repeat(42) + "A=",
                            "topaz.redis.old-token-keys[1]=" + old)
                    .run(context -> {
                        RedisTokenStore store = (RedisTokenStore) context.getBean(TokenStore.class);
                        assertEquals("2025-11", store.keyId("4711").orElseThrow());
                        assertEquals(true, store.reencrypt("4711"));
                        assertEquals("2026-11", store.keyId("4711").orElseThrow());
                        assertEquals(false, store.reencrypt("4711"));
                        assertEquals("kept", store.find("4711").orElseThrow().accessToken());
                        assertEquals(Map.of("2026-11", 1L), store.countByKeyId());
                        assertEquals("2026-11", health(context).details().get("tokenKey"));
                    });
        }
    }

    @Test
    void theHealthOfTheLinkSaysWhyRedisIsNotAsked() {
        try (RedisServer redis = RedisServer.start();
                FakeGateway gateway = Contexts.gateway()) {
            Contexts.shop()
                    .withPropertyValues(Contexts.top(gateway))
                    .withPropertyValues(
                            "topaz.deadline=2s",
                            "topaz.redis.timeout=20s",
                            "topaz.redis.uri=redis://nobody:wrong@127.0.0.1:"
                                    + redis.uri().getPort())
                    .withBean(MeterRegistry.class, SimpleMeterRegistry::new)
                    .run(context -> {
                        assertEquals(false, health(context).isUp(), "although no call was made yet");
                        assertThrows(TopApiException.class, () -> emit(context.getBean(QianniuClient.class)));

                        HealthReport report = health(context);
                        assertEquals(false, report.isUp());
                        assertEquals("REFUSED", report.details().get("kind"));
                        assertEquals(
                                0,
                                context.getBean(MeterRegistry.class)
                                        .get("topaz.redis.up")
                                        .gauge()
                                        .value());
                        assertEquals(true, context.containsBean("topazRedisHealthIndicator"));
                    });
        }
    }

    private static HealthReport health(ApplicationContext context) {
        return HealthReport.of(
                context.getBean(RedisLink.class),
                Optional.ofNullable(context.getBeanProvider(RedisTokens.class).getIfAvailable())
                        .map(RedisTokens::keyId));
    }

    private static void awaitBan(RedisFlowControl told) throws InterruptedException {
        AdmissionRequest request = new AdmissionRequest("10000001", List.of(EMIT), Duration.ZERO);
        while (told.admit(request).isAdmitted()) {
            Thread.onSpinWait();
        }
    }

    private static List<String> keys(RedisServer redis) {
        try (RedisClient client = RedisClient.create(redis.uri())) {
            return client.connect().sync().keys("*");
        }
    }

    private static void emit(QianniuClient client) {
        client.bcpushIsvEventEmit(new BcpushIsvEventEmitRequest().setText("x"), SESSION);
    }
}
