package dev.topaz.spring.test.shop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.topaz.runtime.token.OAuthEndpoint;
import dev.topaz.runtime.token.OAuthOptions;
import dev.topaz.runtime.token.Sessions;
import dev.topaz.runtime.token.TokenStore;
import dev.topaz.spring.TopazAccounts;
import dev.topaz.spring.test.AutoConfigureTopGateway;
import dev.topaz.testkit.FakeGateway;
import java.net.URI;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;

/** An application that shares quota and tokens on a Redis: its tests do not. */
@SpringBootTest(
        properties = {
            "topaz.app-key=10000001",
            "topaz.gateway=production",
            "topaz.redis.uri=redis://redis-of-production.example:6379",
            "topaz.redis.token-key=2026-11:AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA="
        })
@AutoConfigureTopGateway
class ConfiguredRedisTest {
    @TestConfiguration(proxyBeanMethods = false)
    static class Patient {
        /** In place of 15 seconds, for which a busy machine may stand still. */
        @Bean
        OAuthOptions patience() {
            return new OAuthOptions().timeout(Duration.ofMinutes(3));
        }
    }

    @Autowired
    private TopazAccounts accounts;

    @Autowired
    private OAuthEndpoint oauth;

    @Autowired
    private TokenStore tokens;

    @Autowired
    private Sessions sessions;

    @Autowired
    private FakeGateway gateway;

    /** The token endpoint is that of the fake platform as well, and the gateway knows the session that it hands out. */
    @Test
    void tokensComeFromTheFakePlatformAndStayInMemory() {
        tokens.save("4711", oauth.exchange("a-code", URI.create("https://isv.example/callback")));
        String session = sessions.session("4711");
        accounts.client("default", QianniuClient.class)
                .bcpushIsvEventEmit(new BcpushIsvEventEmitRequest().setText("x"), session);

        assertTrue(session.startsWith("issued-session-"), session);
        assertEquals(
                session, gateway.call("taobao.bcpush.isv.event.emit").protocol().get("session"));
    }
}
