package dev.topaz.spring.test.shop;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.topaz.spring.test.TopazTest;
import dev.topaz.testkit.messages.FakeMessageChannel;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** As it stands in docs/spring-boot.md. */
@TopazTest
@Import(NewOrders.class)
class NewOrdersTest {
    @Autowired
    NewOrders newOrders;

    @Autowired
    FakeMessageChannel channel;

    @Test
    void takesNoteOfANewOrder() {
        long id = channel.publish(TradeTradeCreateMessage.builder().setTid(12L).build());
        channel.awaitConfirmed(id, Duration.ofSeconds(60));

        assertEquals(Collections.singletonList(12L), new ArrayList<>(newOrders.orders()));
    }
}
