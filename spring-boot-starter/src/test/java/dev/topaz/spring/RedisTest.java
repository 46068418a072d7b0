package dev.topaz.spring;

import static dev.topaz.spring.Contexts.EMIT;
import static dev.topaz.spring.Contexts.SESSION;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.topaz.redis.RedisFlowControl;
import dev.topaz.redis.RedisServer;
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
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

/** Two processes of a service over one Redis. */
@Timeout(120)
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
