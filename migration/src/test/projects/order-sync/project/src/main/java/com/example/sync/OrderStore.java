package com.example.sync;

import com.taobao.api.domain.Order;
import com.taobao.api.domain.Trade;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

public class OrderStore {
    private final Map<Long, Trade> trades = new ConcurrentHashMap<Long, Trade>();

    void save(Trade trade) {
        trades.put(trade.getTid(), trade);
        System.out.println(trade.getTid() + " " + trade.getStatus() + " " + trade.getReceiverName());
        if (trade.getOrders() == null) {
            return;
        }
        for (Order order : trade.getOrders()) {
            System.out.println(order.getOid() + " " + order.getNumIid() + " " + order.getPayment());
        }
    }
}
