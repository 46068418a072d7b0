package dev.topaz.spring;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.topaz.runtime.DefaultTaobaoClient;
import dev.topaz.runtime.TaobaoClient;
import dev.topaz.spring.shop.TradeTradeCreateMessage;
import dev.topaz.testkit.FakeGateway;
import dev.topaz.testkit.messages.FakeMessageChannel;
import dev.topaz.testkit.messages.MessageChannelSetup;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.aopalliance.intercept.MethodInterceptor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.aop.framework.autoproxy.BeanNameAutoProxyCreator;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.DependsOn;

/** The consumers of a context: which beans they call, and that they end and begin with it. */
class MessageConsumersTest {
    private static final Duration SOON = Duration.ofMinutes(3);

    private final FakeGateway gateway = Contexts.gateway();
    private final FakeMessageChannel channel =
            new MessageChannelSetup().app("10000000", "the-top-secret").start();

    MessageConsumersTest() {
        channel.answerOn(gateway);
    }

    @AfterEach
    void close() {
        channel.close();
        gateway.close();
    }

    /** What other beans know of {@link NewOrders}. */
    interface Orders {
        void created(TradeTradeCreateMessage content);

        List<Long> all();
    }

    static final class NewOrders implements Orders {
        private final List<Long> all = new CopyOnWriteArrayList<>();

        @Override
        @TopMessageListener
        public void created(TradeTradeCreateMessage content) {
            all.add(content.getTid());
        }

        @Override
        public List<Long> all() {
            return all;
        }
    }

    /** A method that the interface does not have. */
    static final class Hidden implements Runnable {
        @TopMessageListener
        public void created(TradeTradeCreateMessage content) {}

        @Override
        public void run() {}
    }

    /** Proxies of the interfaces of a bean, as those of transactions are with {@code spring.aop.proxy-target-class=false}. */
    @Configuration(proxyBeanMethods = false)
    static class Proxies {
        @Bean
        static BeanNameAutoProxyCreator proxies() {
            BeanNameAutoProxyCreator proxies = new BeanNameAutoProxyCreator();
            proxies.setBeanNames("orders");
            proxies.setInterceptorNames("passing");
            return proxies;
        }

        @Bean
        static MethodInterceptor passing() {
            return invocation -> invocation.proceed();
        }
    }

    private ApplicationContextRunner shop() {
        return Contexts.shop()
                .withConfiguration(AutoConfigurations.of(TopazMessagesAutoConfiguration.class))
                .withPropertyValues(Contexts.top(gateway))
                .withPropertyValues("topaz.messages.url=" + channel.url(), "topaz.messages.shutdown-timeout=5s");
    }

    private void confirm(long tid) {
        channel.awaitConfirmed(
                channel.publish(TradeTradeCreateMessage.builder().setTid(tid).build()), SOON);
    }

    @Test
    void aMethodIsFoundBehindAProxyThatHasTheInterfacesAlone() {
        shop().withUserConfiguration(Proxies.class)
                .withBean("orders", Orders.class, NewOrders::new)
                .run(context -> {
                    confirm(12);

                    assertEquals(List.of(12L), context.getBean(Orders.class).all());
                });
    }

    @Test
    void aMethodThatSuchAProxyHidesIsRefused() {
        shop().withUserConfiguration(Proxies.class)
                .withBean("orders", Runnable.class, Hidden::new)
                .run(context -> {
                    String failure = Contexts.messages(context.getStartupFailure());
                    assertTrue(failure.contains("'created'"), failure);
                });
    }

    /** Waits until messages arrive, and fails then. */
    @Configuration(proxyBeanMethods = false)
    static class LateFailure {
        @Bean
        @DependsOn("topazMessageConsumers")
        SmartLifecycle failing(FakeMessageChannel connected) {
            return new SmartLifecycle() {
                @Override
                public void start() {
                    connected.awaitClients(1, SOON);
                    throw new IllegalStateException("not today");
                }

                @Override
                public void stop() {}

                @Override
                public boolean isRunning() {
                    return false;
                }
            };
        }
    }

    /** Spring 6.1 and older leave running what they have started when another bean does not start. */
    @Test
    void nothingIsReceivedForAContextThatDoesNotStart() throws Exception {
        shop().withUserConfiguration(LateFailure.class)
                .withBean(FakeMessageChannel.class, () -> channel, bean -> bean.setDestroyMethodName(""))
                .withBean("orders", NewOrders.class)
                .run(context -> {
                    String failure = Contexts.messages(context.getStartupFailure());
                    assertTrue(failure.contains("not today"), failure);
                });

        Awaited.until(() -> channel.clients() == 0, SOON);
    }

    @Test
    void theMeterOfAConnectionShowsTheOneThatIsOpen() {
        shop().withBean(MeterRegistry.class, SimpleMeterRegistry::new)
                .withBean("orders", NewOrders.class)
                .run(context -> {
                    confirm(1);
                    MessageConsumers consumers = context.getBean(MessageConsumers.class);
                    consumers.stop();
                    consumers.start();
                    confirm(2);

                    assertEquals(
                            1,
                            context.getBean(MeterRegistry.class)
                                    .get("topaz.messages.connected")
                                    .gauge()
                                    .value());
                });
    }

    @Test
    void aClientOfTheApplicationFetchesTheTokens() {
        shop().withBean("ownClient", TaobaoClient.class, this::ownClient)
                .withBean("orders", NewOrders.class)
                .run(context -> {
                    assertNull(context.getStartupFailure());
                    confirm(1);
                });
    }

    @Test
    void ofSeveralClientsOfTheApplicationOneIsThatOfTheAccount() {
        ApplicationContextRunner several = shop().withBean("orders", NewOrders.class)
                .withBean("ownClient", TaobaoClient.class, this::ownClient)
                .withBean("otherClient", TaobaoClient.class, this::ownClient);
        several.run(context -> {
            String failure = Contexts.messages(context.getStartupFailure());
            assertTrue(failure.contains("none of the application's own is that of the account"), failure);
        });
        several.withBean("default", TaobaoClient.class, this::ownClient).run(context -> {
            assertNull(context.getStartupFailure());
            confirm(1);
        });
    }

    private TaobaoClient ownClient() {
        return new DefaultTaobaoClient(gateway.url(), "10000000", "the-top-secret");
    }

    @Test
    void whereNoAccountIsThePrimaryOneAMethodNamesOne() {
        Contexts.shop()
                .withConfiguration(AutoConfigurations.of(TopazMessagesAutoConfiguration.class))
                .withPropertyValues(Contexts.named(gateway))
                .withBean("orders", NewOrders.class)
                .run(context -> {
                    String failure = Contexts.messages(context.getStartupFailure());
                    assertTrue(
                            failure.contains("names no account, and none of these is the primary one: shop-a, shop-b."),
                            failure);
                });
    }
}
