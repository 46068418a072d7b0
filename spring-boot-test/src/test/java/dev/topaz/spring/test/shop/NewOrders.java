package dev.topaz.spring.test.shop;

import dev.topaz.spring.TopMessageListener;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.springframework.stereotype.Service;

/** As it stands in docs/spring-boot.md. */
@Service
public class NewOrders {
    private final Queue<Long> orders = new ConcurrentLinkedQueue<>();

    @TopMessageListener
    public void created(TradeTradeCreateMessage content) {
        orders.add(content.getTid());
    }

    public Queue<Long> orders() {
        return orders;
    }
}
