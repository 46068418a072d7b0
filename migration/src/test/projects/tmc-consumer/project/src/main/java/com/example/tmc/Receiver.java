package com.example.tmc;

import com.taobao.api.internal.tmc.Message;
import com.taobao.api.internal.tmc.MessageHandler;
import com.taobao.api.internal.tmc.MessageStatus;
import com.taobao.api.internal.tmc.TmcClient;
import com.taobao.api.internal.toplink.LinkException;

public class Receiver implements MessageHandler {
    private final Orders orders;

    public Receiver(Orders orders) {
        this.orders = orders;
    }

    public void begin() throws LinkException {
        TmcClient client = new TmcClient("12345678", "secret", "default");
        client.setMessageHandler(this);
        client.connect("ws://mc.api.taobao.com/");
    }

    @Override
    public void onMessage(Message message, MessageStatus status) {
        try {
            switch (message.getTopic()) {
                case "taobao_trade_TradeCreate":
                    orders.created(message.getContent());
                    break;
                case "taobao_trade_TradeBuyerPay":
                    orders.paid(message.getContent());
                    break;
                default:
                    System.out.println(message.getTopic());
            }
        } catch (Exception e) {
            status.fail();
        }
    }
}
