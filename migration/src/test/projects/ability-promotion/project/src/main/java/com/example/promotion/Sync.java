package com.example.promotion;

import com.taobao.top.ability414.domain.TaobaoTbkOrderDetailsGetPublisherOrderDto;

class Sync {
    void run() {
        for (TaobaoTbkOrderDetailsGetPublisherOrderDto order : Promotion.orders("2024-11-15 12:57:00", "2024-11-15 13:17:00")) {
            System.out.println(order.getTradeId() + " " + order.getPubShareFee());
        }
    }
}
