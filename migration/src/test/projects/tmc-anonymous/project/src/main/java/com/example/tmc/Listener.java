package com.example.tmc;

import com.taobao.api.internal.tmc.Message;
import com.taobao.api.internal.tmc.MessageHandler;
import com.taobao.api.internal.tmc.MessageStatus;
import com.taobao.api.internal.tmc.TmcClient;
import com.taobao.api.internal.toplink.LinkException;

public class Listener {
    private static final String APP_KEY = "12345678";

    public static void begin(String secret) {
        TmcClient client = new TmcClient("ws://mc.api.taobao.com/", APP_KEY, secret, "default");
        client.setThreadCount(20);
        client.setFetchPeriod(5);
        client.setMessageHandler(new MessageHandler() {
            public void onMessage(Message message, MessageStatus status) {
                try {
                    if ("taobao_item_ItemUpshelf".equals(message.getTopic())) {
                        System.out.println("up " + message.getContent());
                    } else if (message.getTopic().equals("taobao_trade_TradeBuyerPay")) {
                        System.out.println("paid " + message.getUserNick());
                    }
                } catch (Exception e) {
                    e.printStackTrace();
                    status.fail();
                }
            }
        });
        try {
            client.connect();
        } catch (LinkException e) {
            e.printStackTrace();
            client.close();
        }
    }
}
