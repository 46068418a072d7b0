package dev.topaz.spring;

import static dev.topaz.spring.Contexts.EMIT;
import static dev.topaz.spring.Contexts.SESSION;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.topaz.runtime.DefaultTaobaoClient;
import dev.topaz.runtime.TaobaoClient;
import dev.topaz.spring.other.OtherClient;
import dev.topaz.spring.shop.BcpushIsvEventEmitRequest;
import dev.topaz.spring.shop.QianniuClient;
import dev.topaz.testkit.FakeGateway;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.NoSuchBeanDefinitionException;
import org.springframework.beans.factory.NoUniqueBeanDefinitionException;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Which clients there are, and whose calls they make. */
class AccountsTest {
    private final FakeGateway gateway = Contexts.gateway();

    @AfterEach
    void close() {
        gateway.close();
    }

    /** What a user writes: the account is named where its client is injected. */
    static final class Orders {
        private final QianniuClient usual;
        private final QianniuClient b;
        private final TaobaoClient ofB;

        Orders(QianniuClient usual, @Qualifier("shop-b") QianniuClient b, @Qualifier("shop-b") TaobaoClient ofB) {
            this.usual = usual;
            this.b = b;
            this.ofB = ofB;
        }
    }

    @Configuration(proxyBeanMethods = false)
    static class WithOrders {
        @Bean
        Orders orders(
                QianniuClient usual, @Qualifier("shop-b") QianniuClient b, @Qualifier("shop-b") TaobaoClient ofB) {
            return new Orders(usual, b, ofB);
        }
    }

    @Test
    void theAppOfTheTopLevelHasAClientAndItsGeneratedClients() {
        Contexts.shop().withPropertyValues(Contexts.top(gateway)).run(context -> {
            emit(context.getBean(QianniuClient.class));

            assertEquals("10000000", appKeyOfTheCall());
            assertInstanceOf(DefaultTaobaoClient.class, context.getBean(TaobaoClient.class));
            assertEquals(
                    List.of("default"), context.getBean(TopazAccounts.class).names());
        });
    }

    @Test
    void eachNamedAccountHasItsOwnAndIsInjectedByItsName() {
        Contexts.shop()
                .withPropertyValues(Contexts.named(gateway))
                .withPropertyValues("topaz.primary=shop-a")
                .withUserConfiguration(WithOrders.class)
                .run(context -> {
                    Orders orders = context.getBean(Orders.class);
                    emit(orders.usual);
                    assertEquals("10000001", appKeyOfTheCall());
                    emit(orders.b);
                    assertEquals("10000002", appKeyOfTheCall());
                    emit(new QianniuClient(orders.ofB));
                    assertEquals("10000002", appKeyOfTheCall());
                });
    }

    @Test
    void anAccountIsFoundByTheNameThatCameWithARequest() {
        Contexts.shop().withPropertyValues(Contexts.named(gateway)).run(context -> {
            TopazAccounts accounts = context.getBean(TopazAccounts.class);
            emit(accounts.client("shop-b", QianniuClient.class));

            assertEquals("10000002", appKeyOfTheCall());
            assertEquals(List.of("shop-a", "shop-b"), accounts.names());
            assertNotSame(accounts.client("shop-a"), accounts.client("shop-b"));
            assertTrue(assertThrows(IllegalArgumentException.class, () -> accounts.client("shop-c"))
                    .getMessage()
                    .contains("shop-a, shop-b"));
        });
    }

    @Test
    void theTopLevelIsPrimaryBesideNamedOnes() {
        Contexts.shop()
                .withPropertyValues(Contexts.named(gateway))
                .withPropertyValues(Contexts.top(gateway))
                .run(context -> {
                    emit(context.getBean(QianniuClient.class));

                    assertEquals("10000000", appKeyOfTheCall());
                    assertEquals(
                            List.of("default", "shop-a", "shop-b"),
                            context.getBean(TopazAccounts.class).names());
                });
    }

    @Test
    void ofSeveralWithoutAPrimaryNoneIsMeant() {
        Contexts.shop()
                .withPropertyValues(Contexts.named(gateway))
                .run(context -> assertThrows(
                        NoUniqueBeanDefinitionException.class, () -> context.getBean(QianniuClient.class)));
    }

    @Test
    void theOnlyAccountIsPrimary() {
        Contexts.shop()
                .withPropertyValues(
                        "topaz.gateway=" + gateway.url(),
                        "topaz.accounts.shop-a.app-key=10000001",
                        "topaz.accounts.shop-a.app-secret=the-secret-of-a")
                .run(context -> {
                    emit(context.getBean(QianniuClient.class));

                    assertEquals("10000001", appKeyOfTheCall());
                });
    }

    @Test
    void anAccountWithoutAnAppIsThatOfTheTopLevelWithOtherOptions() {
        Contexts.shop()
                .withPropertyValues(Contexts.top(gateway))
                .withPropertyValues("topaz.accounts.xml.format=xml")
                .run(context -> {
                    emit(context.getBean(TopazAccounts.class).client("xml", QianniuClient.class));

                    assertEquals("xml", gateway.call(EMIT).protocol().get("format"));
                    assertEquals("10000000", appKeyOfTheCall());
                });
    }

    @Configuration(proxyBeanMethods = false)
    @TopazClients(OtherClient.class)
    static class WithAnotherClient {}

    @Configuration(proxyBeanMethods = false)
    @TopazClients(basePackages = "dev.topaz.spring.other")
    static class WithAnotherPackage {}

    @Test
    void clientsElsewhereAreNamed() {
        Contexts.shop()
                .withPropertyValues(Contexts.top(gateway))
                .run(context ->
                        assertThrows(NoSuchBeanDefinitionException.class, () -> context.getBean(OtherClient.class)));
        for (Class<?> naming : List.of(WithAnotherClient.class, WithAnotherPackage.class)) {
            Contexts.shop()
                    .withPropertyValues(Contexts.named(gateway))
                    .withUserConfiguration(naming)
                    .run(context -> {
                        assertEquals(
                                2, context.getBeansOfType(OtherClient.class).size());
                        assertEquals(
                                2, context.getBeansOfType(QianniuClient.class).size());
                    });
        }
    }

    @Configuration(proxyBeanMethods = false)
    static class WithAClientOfItsOwn {
        @Bean
        TaobaoClient client() {
            return new DefaultTaobaoClient("http://localhost/router/rest", "10000009", "another-secret");
        }
    }

    @Test
    void aClientThatTheApplicationMakesIsTheOnlyOne() {
        Contexts.shop()
                .withPropertyValues(Contexts.top(gateway))
                .withUserConfiguration(WithAClientOfItsOwn.class)
                .run(context -> {
                    assertEquals(1, context.getBeansOfType(TaobaoClient.class).size());
                    assertEquals(1, context.getBeansOfType(QianniuClient.class).size());
                    assertSame(context.getBean("client"), context.getBean(TaobaoClient.class));
                });
    }

    @Configuration(proxyBeanMethods = false)
    static class WithAGeneratedClientOfItsOwn {
        @Bean
        QianniuClient mine(TaobaoClient client) {
            return new QianniuClient(client);
        }
    }

    @Test
    void aGeneratedClientThatTheApplicationMakesIsTheOnlyOne() {
        Contexts.shop()
                .withPropertyValues(Contexts.top(gateway))
                .withUserConfiguration(WithAGeneratedClientOfItsOwn.class)
                .run(context ->
                        assertEquals(List.of("mine"), List.of(context.getBeanNamesForType(QianniuClient.class))));
    }

    private static void emit(QianniuClient client) {
        client.bcpushIsvEventEmit(new BcpushIsvEventEmitRequest().setText("已受理"), SESSION);
    }

    private String appKeyOfTheCall() {
        String appKey = gateway.call(EMIT).protocol().get("app_key");
        gateway.forgetCalls();
        return appKey;
    }

    @Test
    void nothingSetIsNoHarmToWhoWantsNoClient() {
        Contexts.shop().run(context -> assertTrue(isRunning(context)));
    }

    private static boolean isRunning(ApplicationContext context) {
        return context.containsBean(TaobaoClient.class.getName());
    }
}
