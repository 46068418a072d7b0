package dev.topaz.spring.test.shop;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.topaz.spring.TopMessageListener;
import dev.topaz.spring.test.TopazTest;
import dev.topaz.testkit.messages.FakeMessageChannel;
import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.RepeatedTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** Tests of one context share its message channel. */
@TopazTest
@Import(SharedChannelTest.Ignoring.class)
class SharedChannelTest {
    /** Of this test alone, and so is the context. */
    static class Ignoring {
        @TopMessageListener
        void created(TradeTradeCreateMessage content) {}
    }

    @Autowired
    private FakeMessageChannel channel;

    @RepeatedTest(2)
    void whatOneTestPublishesIsGoneInTheNext() {
        assertEquals(Set.of(), channel.confirmed());

        long id = channel.publish(TradeTradeCreateMessage.builder().setTid(12L).build());
        channel.awaitConfirmed(id, Duration.ofMinutes(3));
    }
}
