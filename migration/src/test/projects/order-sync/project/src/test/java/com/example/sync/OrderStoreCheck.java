package com.example.sync;

import com.taobao.api.domain.Order;
import com.taobao.api.domain.Trade;
import java.util.Arrays;

public class OrderStoreCheck {
    public static void main(String[] args) {
        Trade trade = new Trade();
        trade.setTid(1L);
        trade.setStatus("WAIT_SELLER_SEND_GOODS");
        Order order = new Order();
        order.setOid(2L);
        order.setPayment("9.90");
        trade.setOrders(Arrays.asList(order));
        new OrderStore().save(trade);
    }
}
