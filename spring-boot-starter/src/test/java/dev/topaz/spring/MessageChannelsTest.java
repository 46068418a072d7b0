package dev.topaz.spring;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.topaz.messages.IdempotentRepository;
import dev.topaz.messages.Message;
import dev.topaz.spring.shop.TradeTradeCreateMessage;
import dev.topaz.testkit.FakeGateway;
import dev.topaz.testkit.messages.FakeMessageChannel;
import dev.topaz.testkit.messages.MessageChannelSetup;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Which channel the messages of an account come from, and what accounts share. */
class MessageChannelsTest {
    private static final Duration SOON = Duration.ofMinutes(3);

    @ParameterizedTest
    @CsvSource({
        "production, wss://mc.api.taobao.com/",
        "overseas, wss://mc.api.taobao.com/",
        "sandbox, ws://mc.api.tbsandbox.com/",
        "https://gw.api.tbsandbox.com/router/rest, ws://mc.api.tbsandbox.com/",
        "http://gw.api.taobao.com/router/rest, wss://mc.api.taobao.com/"
    })
    void followsTheGateway(String gateway, String channel) {
        assertEquals(Optional.of(channel), GatewayName.messageChannel(GatewayName.address(gateway)));
    }

    @Test
    void ofAnotherGatewayIsNotKnown() {
        assertEquals(Optional.empty(), GatewayName.messageChannel(URI.create("http://localhost:8080/router/rest")));
    }

    /** One listener of each of two accounts. */
    @Configuration(proxyBeanMethods = false)
    static class TwoAccounts {
        private final List<String> calls = new CopyOnWriteArrayList<>();
        private final Set<String> handled = ConcurrentHashMap.newKeySet();

        @TopMessageListener(account = "shop-a")
        void ofA(TradeTradeCreateMessage content) {
            calls.add("a " + content.getTid());
        }

        @TopMessageListener(account = "shop-b")
        void ofB(TradeTradeCreateMessage content) {
            calls.add("b " + content.getTid());
        }

        @Bean
        IdempotentRepository repository() {
            return new IdempotentRepository() {
                @Override
                public boolean contains(String key) {
                    return handled.contains(key);
                }

                @Override
                public void add(String key) {
                    handled.add(key);
                }
            };
        }
    }

    /** The app of a test or of a gateway in between must not listen to the messages of production. */
    @Test
    void aGatewayThatIsNotThePlatformsWantsItsChannelNamed() {
        try (FakeGateway gateway = Contexts.gateway()) {
            Contexts.shop()
                    .withConfiguration(AutoConfigurations.of(TopazMessagesAutoConfiguration.class))
                    .withUserConfiguration(TwoAccounts.class)
                    .withPropertyValues(Contexts.named(gateway))
                    .run(context -> {
                        String failure =
                                String.valueOf(context.getStartupFailure().getCause());
                        assertTrue(failure.contains("topaz.messages.url is not set"), failure);
                        assertTrue(failure.contains("shop-a"), failure);
                    });
        }
    }

    /** Message 1 of one app is another message than message 1 of another app. */
    @Test
    void whatOneAccountHandledTheOtherHandlesToo() {
        try (FakeGateway gateway = Contexts.gateway();
                FakeMessageChannel channel = new MessageChannelSetup()
                        .app("10000001", "the-secret-of-a")
                        .app("10000002", "the-secret-of-b")
                        .start()) {
            channel.answerOn(gateway);
            Contexts.shop()
                    .withConfiguration(AutoConfigurations.of(TopazMessagesAutoConfiguration.class))
                    .withUserConfiguration(TwoAccounts.class)
                    .withPropertyValues(Contexts.named(gateway))
                    .withPropertyValues("topaz.messages.url=" + channel.url())
                    .run(context -> {
                        for (String app : List.of("10000001", "10000002")) {
                            String content = TradeTradeCreateMessage.builder()
                                    .setTid(5L)
                                    .build()
                                    .toJson();
                            long id = channel.app(app)
                                    .publish(Message.builder(TradeTradeCreateMessage.TOPIC, content)
                                            .id(7)
                                            .build());
                            channel.app(app).awaitConfirmed(id, SOON);
                        }
                        TwoAccounts beans = context.getBean(TwoAccounts.class);
                        assertEquals(List.of("a 5", "b 5"), beans.calls);
                        assertEquals(Set.of("shop-a/default/7", "shop-b/default/7"), new TreeSet<>(beans.handled));
                    });
        }
    }
}
