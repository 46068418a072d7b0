package dev.topaz.spring;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.topaz.outbox.DeliveryResult;
import dev.topaz.outbox.EventSender;
import dev.topaz.outbox.OutboxEvent;
import dev.topaz.outbox.OutboxStore;
import dev.topaz.outbox.spring.SpringOutbox;
import dev.topaz.runtime.token.InMemoryTokenStore;
import dev.topaz.runtime.token.Token;
import dev.topaz.runtime.token.TokenStore;
import dev.topaz.spring.shop.BcpushIsvEventEmitRequest;
import dev.topaz.spring.shop.EventDelivery;
import dev.topaz.spring.shop.QianniuClient;
import dev.topaz.testkit.FakeGateway;
import dev.topaz.testkit.GatewaySetup;
import java.time.Instant;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Whole applications whose couriers call a gateway: each event with the app of its account, and the session of its seller there. */
@Timeout(300)
class OutboxAccountsTest {
    private final FakeGateway gateway = new GatewaySetup()
            .app("10000000", "the-top-secret")
            .app("10000001", "the-secret-of-a")
            .app("10000002", "the-secret-of-b")
            .session("one-of-the-top")
            .session("other-of-the-top")
            .session("one-at-a")
            .session("one-at-b")
            .start();

    @AfterEach
    void close() {
        gateway.close();
    }

    @Configuration(proxyBeanMethods = false)
    static class Stored {
        @Bean
        TokenStore tokens() {
            InMemoryTokenStore tokens = new InMemoryTokenStore();
            tokens.save("one", Token.fixed("one-of-the-top", Instant.MAX));
            tokens.save("other", Token.fixed("other-of-the-top", Instant.MAX));
            tokens.save("shop-a/one", Token.fixed("one-at-a", Instant.MAX));
            tokens.save("shop-b/one", Token.fixed("one-at-b", Instant.MAX));
            return tokens;
        }

        @Bean
        DataSource database() {
            return OutboxTest.database();
        }
    }

    /** For events that name no account. */
    @Configuration(proxyBeanMethods = false)
    static class Sending {
        @Bean
        EventSender sender(TopazAccounts accounts) {
            return (event, session) -> {
                accounts.client(accounts.names().get(0), QianniuClient.class)
                        .bcpushIsvEventEmit(new BcpushIsvEventEmitRequest().setText("已受理"), session);
                return DeliveryResult.delivered(session);
            };
        }
    }

    private static void add(ApplicationContext context, OutboxEvent event) {
        new TransactionTemplate(new DataSourceTransactionManager(context.getBean(DataSource.class)))
                .executeWithoutResult(
                        status -> context.getBean(SpringOutbox.class).add(event));
    }

    private static void awaitDelivered(ApplicationContext context) throws InterruptedException {
        while (context.getBean(OutboxStore.class).backlog().waiting() > 0) {
            Thread.sleep(20);
        }
    }

    /** App keys and sessions of the calls that arrived. */
    private Set<String> calls() {
        return gateway.calls(Contexts.EMIT).stream()
                .map(call ->
                        call.protocol().get("app_key") + " " + call.protocol().get("session"))
                .collect(Collectors.toSet());
    }

    private ApplicationContextRunner app() {
        return Contexts.shop().withUserConfiguration(Stored.class, Sending.class);
    }

    @Test
    void withOneAccountEachSellerHasItsSession() {
        app().withPropertyValues(Contexts.top(gateway)).run(context -> {
            add(context, new OutboxEvent("w1", 1, "").seller("one"));
            add(context, new OutboxEvent("w2", 1, "").seller("other"));
            awaitDelivered(context);

            assertEquals(Set.of("10000000 one-of-the-top", "10000000 other-of-the-top"), calls());
        });
    }

    @Test
    void withTwoAccountsTheSameSellerHasTheSessionOfEachApp() {
        Contexts.shop()
                .withUserConfiguration(Stored.class, EventDelivery.class)
                .withPropertyValues(Contexts.named(gateway))
                .run(context -> {
                    add(
                            context,
                            new OutboxEvent("w1", 1, "已受理").account("shop-a").seller("one"));
                    add(
                            context,
                            new OutboxEvent("w2", 1, "已受理").account("shop-b").seller("one"));
                    awaitDelivered(context);

                    assertEquals(Set.of("10000001 one-at-a", "10000002 one-at-b"), calls());
                });
    }

    @Test
    void anEventThatNamesNoAccountHasTheSessionOfTheOneThatIsSet() {
        app().withPropertyValues(Contexts.named(gateway))
                .withPropertyValues("topaz.outbox.account=shop-a")
                .run(context -> {
                    add(context, new OutboxEvent("w1", 1, "").seller("one"));
                    awaitDelivered(context);

                    assertEquals(Set.of("10000001 one-at-a"), calls());
                });
    }

    /** It is not lost, and says what is missing. */
    @Test
    void anEventThatNamesNoAccountOfSeveralWaits() {
        app().withPropertyValues(Contexts.named(gateway)).run(context -> {
            add(context, new OutboxEvent("w1", 1, "").seller("one"));
            while (context.getBean(OutboxStore.class).backlog().paused() == 0) {
                Thread.sleep(20);
            }

            assertEquals(1, context.getBean(OutboxStore.class).backlog().waiting());
            assertTrue(gateway.calls().isEmpty());
        });
    }

    @Test
    void anAccountThatThereIsNotIsToldWhenTheApplicationStarts() {
        app().withPropertyValues(Contexts.named(gateway))
                .withPropertyValues("topaz.outbox.account=shop-c")
                .run(context -> {
                    Throwable failure = Objects.requireNonNull(context.getStartupFailure());
                    assertEquals(
                            "topaz.outbox.account names the account 'shop-c', which there is not.",
                            new SettingFailureAnalyzer().analyze(failure).getDescription());
                });
    }
}
