package dev.topaz.spring;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.topaz.messages.ConnectionState;
import dev.topaz.messages.Message;
import dev.topaz.messages.MessageContent;
import dev.topaz.spring.shop.TradeTradeCloseMessage;
import dev.topaz.spring.shop.TradeTradeCreateMessage;
import dev.topaz.testkit.FakeGateway;
import dev.topaz.testkit.messages.FakeMessageChannel;
import dev.topaz.testkit.messages.MessageChannelSetup;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Methods with {@code @TopMessageListener}. */
class MessageListenersTest {
    private static final Duration SOON = Duration.ofMinutes(3);

    private final FakeGateway gateway = Contexts.gateway();
    private final FakeMessageChannel channel = new MessageChannelSetup()
            .app("10000000", "the-top-secret")
            .app("10000001", "the-secret-of-a")
            .app("10000002", "the-secret-of-b")
            .start();

    MessageListenersTest() {
        channel.answerOn(gateway);
    }

    @AfterEach
    void close() {
        channel.close();
        gateway.close();
    }

    /** What was called, in words. */
    static final class Calls extends CopyOnWriteArrayList<String> {
        private static final long serialVersionUID = 1;
    }

    /** Listeners of the app of the top level. */
    @Configuration(proxyBeanMethods = false)
    static class Listeners {
        private final Calls calls = new Calls();

        @Bean
        Calls calls() {
            return calls;
        }

        @TopMessageListener
        void created(TradeTradeCreateMessage content, Message message) {
            calls.add("created " + content.getTid() + " " + message.getTopic());
        }

        @TopMessageListener
        private void closed(TradeTradeCloseMessage content) throws Exception {
            calls.add("closed " + content.getTid());
            if (content.getTid() == 13) {
                throw new java.io.IOException("not today");
            }
        }
    }

    /** One that takes whatever no other takes. */
    @Configuration(proxyBeanMethods = false)
    static class Others {
        private final Calls others = new Calls();

        @TopMessageListener
        void other(Message message) {
            others.add(message.getTopic());
        }
    }

    /** Listeners of two accounts. */
    @Configuration(proxyBeanMethods = false)
    static class TwoAccounts {
        private final Calls calls = new Calls();

        @Bean
        Calls calls() {
            return calls;
        }

        @TopMessageListener(account = "shop-a")
        void ofA(TradeTradeCreateMessage content) {
            calls.add("a " + content.getTid());
        }

        @TopMessageListener(account = "shop-b", group = "orders")
        void ofB(TradeTradeCreateMessage content) {
            calls.add("b " + content.getTid());
        }
    }

    /** Two methods for one topic. */
    @Configuration(proxyBeanMethods = false)
    static class Twice {
        @TopMessageListener
        void one(TradeTradeCreateMessage content) {}

        @TopMessageListener
        void two(TradeTradeCreateMessage content) {}
    }

    /** A parameter that no message has. */
    @Configuration(proxyBeanMethods = false)
    static class WrongParameter {
        @TopMessageListener
        void wrong(String text) {}
    }

    /** The base class of all contents. */
    @Configuration(proxyBeanMethods = false)
    static class AnyContent {
        @TopMessageListener
        void wrong(MessageContent content) {}
    }

    /** A registry of meters. */
    @Configuration(proxyBeanMethods = false)
    static class Meters {
        @Bean
        MeterRegistry registry() {
            return new SimpleMeterRegistry();
        }
    }

    private ApplicationContextRunner shop(Class<?>... configurations) {
        return Contexts.shop()
                .withConfiguration(AutoConfigurations.of(TopazMessagesAutoConfiguration.class))
                .withUserConfiguration(configurations)
                .withPropertyValues("topaz.messages.url=" + channel.url(), "topaz.messages.shutdown-timeout=5s");
    }

    private static TradeTradeCreateMessage create(long tid) {
        return TradeTradeCreateMessage.builder().setTid(tid).build();
    }

    @Test
    void aMethodReceivesTheMessagesOfItsTopicAndConfirmsThem() {
        shop(Listeners.class).withPropertyValues(Contexts.top(gateway)).run(context -> {
            channel.awaitConfirmed(channel.publish(create(1)), SOON);
            channel.awaitConfirmed(
                    channel.publish(TradeTradeCloseMessage.builder().setTid(2L).build()), SOON);

            assertEquals(List.of("created 1 taobao_trade_TradeCreate", "closed 2"), context.getBean(Calls.class));
        });
    }

    @Test
    void whatAMethodThrowsIsReported() {
        shop(Listeners.class).withPropertyValues(Contexts.top(gateway)).run(context -> {
            long id =
                    channel.publish(TradeTradeCloseMessage.builder().setTid(13L).build());

            assertTrue(channel.awaitFailure(id, SOON).toString().contains("not today"));
        });
    }

    @Test
    void aTopicWithoutAMethodIsNotConfirmedAndTheFailureSaysSo() {
        shop(Listeners.class).withPropertyValues(Contexts.top(gateway)).run(context -> {
            long id = channel.publish("demo_trade_DemoOther", "{}");

            assertTrue(channel.awaitFailure(id, SOON)
                    .toString()
                    .contains("no @TopMessageListener handles the topic demo_trade_DemoOther"));
        });
    }

    @Test
    void aMethodOfAllOtherTopicsReceivesThem() {
        shop(Listeners.class, Others.class)
                .withPropertyValues(Contexts.top(gateway))
                .run(context -> {
                    channel.awaitConfirmed(channel.publish("demo_trade_DemoOther", "{}"), SOON);
                    channel.awaitConfirmed(channel.publish(create(1)), SOON);

                    assertEquals(List.of("demo_trade_DemoOther"), context.getBean(Others.class).others);
                });
    }

    @Test
    void eachAccountHasAConsumerOfItsOwn() {
        shop(TwoAccounts.class).withPropertyValues(Contexts.named(gateway)).run(context -> {
            long a = channel.app("10000001").publish(create(1));
            channel.app("10000001").awaitConfirmed(a, SOON);
            long b = channel.app("10000002")
                    .publish(Message.builder(
                                    TradeTradeCreateMessage.TOPIC, create(2).toJson())
                            .group("orders")
                            .build());
            channel.app("10000002").awaitConfirmed("orders", b, SOON);

            assertEquals(List.of("a 1", "b 2"), context.getBean(Calls.class));
            assertEquals(
                    Map.of("shop-a/default", ConnectionState.CONNECTED, "shop-b/orders", ConnectionState.CONNECTED),
                    context.getBean(MessageConsumers.class).states());
        });
    }

    @Test
    void startsAndStopsWithTheContext() {
        shop(Listeners.class).withPropertyValues(Contexts.top(gateway)).run(context -> {
            channel.awaitClients(1, SOON);
            MessageConsumers consumers = context.getBean(MessageConsumers.class);
            assertTrue(consumers.isRunning());
            consumers.stop();
            assertFalse(consumers.isRunning());
            consumers.start();

            channel.awaitConfirmed(channel.publish(create(3)), SOON);
        });
        assertEquals(List.of(), channel.problems());
    }

    @Test
    void healthIsUpWhileEveryGroupIsConnected() {
        shop(Listeners.class).withPropertyValues(Contexts.top(gateway)).run(context -> {
            channel.awaitConfirmed(channel.publish(create(1)), SOON);
            MessageConsumers consumers = context.getBean(MessageConsumers.class);
            // The indicator is of another type in each Spring Boot; what it says is the same.
            assertTrue(context.containsBean("topazMessagesHealthIndicator"));
            HealthReport up = HealthReport.of(consumers.states());
            assertTrue(up.isUp());
            assertEquals(Map.of("default/default", ConnectionState.CONNECTED), up.details());
            channel.close();
            Awaited.until(() -> !HealthReport.of(consumers.states()).isUp(), SOON);
        });
    }

    @Test
    void metersCarryTheAccount() {
        shop(Listeners.class, Meters.class)
                .withPropertyValues(Contexts.top(gateway))
                .run(context -> {
                    channel.awaitConfirmed(channel.publish(create(1)), SOON);

                    assertEquals(
                            1,
                            context.getBean(MeterRegistry.class)
                                    .get("topaz.messages.handled")
                                    .tags("account", "default", "topic", TradeTradeCreateMessage.TOPIC)
                                    .timer()
                                    .count());
                });
    }

    @Test
    void withoutAMethodNothingConnects() {
        shop().withPropertyValues(Contexts.top(gateway)).run(context -> {
            assertFalse(context.getBean(MessageConsumers.class).isRunning());
            assertEquals(0, channel.clients());
        });
    }

    @Test
    void canBeTurnedOff() {
        shop(Listeners.class)
                .withPropertyValues(Contexts.top(gateway))
                .withPropertyValues("topaz.messages.enabled=false")
                .run(context -> assertEquals(
                        0, context.getBeansOfType(MessageConsumers.class).size()));
    }

    @Test
    void twoMethodsForOneTopicAreRefused() {
        assertRefused("both handle the topic taobao_trade_TradeCreate", Twice.class);
    }

    @Test
    void aMethodWithAnotherParameterIsRefused() {
        assertRefused("cannot handle messages", WrongParameter.class);
        assertRefused("cannot handle messages", AnyContent.class);
    }

    @Test
    void anAccountThatThereIsNotIsRefused() {
        assertRefused("names the account 'shop-a', which there is not", TwoAccounts.class);
    }

    private void assertRefused(String words, Class<?> configuration) {
        shop(configuration).withPropertyValues(Contexts.top(gateway)).run(context -> {
            Throwable failure = context.getStartupFailure().getCause();
            assertTrue(String.valueOf(failure).contains(words), () -> String.valueOf(failure));
        });
    }
}
