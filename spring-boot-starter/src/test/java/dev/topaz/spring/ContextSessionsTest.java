package dev.topaz.spring;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.topaz.runtime.token.InMemoryTokenStore;
import dev.topaz.runtime.token.OAuthEndpoint;
import dev.topaz.runtime.token.Sessions;
import dev.topaz.runtime.token.Token;
import dev.topaz.runtime.token.TokenException;
import dev.topaz.runtime.token.TokenOwner;
import dev.topaz.runtime.token.TokenRefresher;
import dev.topaz.runtime.token.TokenStore;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Stores and refreshers of tokens that stand in the context make sessions. */
class ContextSessionsTest extends ContextBeansFixture {
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
}
