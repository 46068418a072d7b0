package dev.topaz.spring;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.topaz.runtime.token.InMemoryTokenStore;
import dev.topaz.runtime.token.OAuthEndpoint;
import dev.topaz.runtime.token.OAuthOptions;
import dev.topaz.runtime.token.TokenStore;
import dev.topaz.testkit.FakeGateway;
import java.net.URI;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

/** The app secret goes to the token endpoint of the account's gateway, and to no other. */
class TokenEndpointTest {
    private static ApplicationContextRunner app() {
        return Contexts.shop()
                .withBean(TokenStore.class, InMemoryTokenStore::new)
                .withPropertyValues("topaz.app-key=10000000", "topaz.app-secret=the-top-secret");
    }

    @ParameterizedTest
    @CsvSource({
        "sandbox, oauth.tbsandbox.com",
        "production, oauth.taobao.com",
        "overseas, oauth.taobao.com",
        "https://gw.api.tbsandbox.com/router/rest, oauth.tbsandbox.com",
        "http://gw.api.taobao.com/router/rest, oauth.taobao.com",
        "https://top-proxy.isv.example/router/rest, top-proxy.isv.example",
        "http://127.0.0.1:1/router/rest, 127.0.0.1"
    })
    void followsTheGateway(String gateway, String host) {
        app().withPropertyValues("topaz.gateway=" + gateway)
                .run(context -> assertEquals(
                        "OAuthEndpoint[" + host + "]",
                        context.getBean(OAuthEndpoint.class).toString()));
    }

    @Test
    void isTheOneThatASettingNames() {
        app().withBean(OAuthOptions.class, () -> new OAuthOptions().address(URI.create("https://bean.example/token")))
                .withPropertyValues("topaz.gateway=sandbox", "topaz.token-endpoint=https://set.example/token")
                .run(context -> assertEquals(
                        "OAuthEndpoint[set.example]",
                        context.getBean(OAuthEndpoint.class).toString()));
    }

    @Test
    void isTheOneOfTheApplicationsOptionsWhereNoSettingNamesOne() {
        app().withBean(OAuthOptions.class, () -> new OAuthOptions().address(URI.create("https://bean.example/token")))
                .withPropertyValues("topaz.gateway=sandbox")
                .run(context -> assertEquals(
                        "OAuthEndpoint[bean.example]",
                        context.getBean(OAuthEndpoint.class).toString()));
    }

    @Test
    void ofTheFakeGatewayHandsOutSessionsThatItKnows() {
        try (FakeGateway gateway = Contexts.gateway()) {
            // In place of its 15 seconds, for which a busy machine may stand still.
            app().withBean(OAuthOptions.class, () -> new OAuthOptions().timeout(Duration.ofMinutes(3)))
                    .withPropertyValues("topaz.gateway=" + gateway.url())
                    .run(context -> {
                        String session = context.getBean(OAuthEndpoint.class)
                                .exchange("a-code", URI.create("https://isv.example/callback"))
                                .accessToken();

                        assertTrue(session.startsWith("issued-session-"), session);
                    });
        }
    }
}
