package com.example.sync;

import com.taobao.api.DefaultTaobaoClient;
import com.taobao.api.TaobaoClient;
import com.taobao.api.internal.tmc.Message;
import com.taobao.api.internal.tmc.TmcClient;
import com.taobao.api.internal.toplink.LinkException;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;

public class SyncConfiguration {
    private static final String URL = "ws://mc.api.taobao.com/";
    private static final String GROUP = "sync";

    private final BlockingQueue<Message> queue = new LinkedBlockingQueue<Message>(20000);

    public TaobaoClient taobaoClient(String key, String secret) {
        return new DefaultTaobaoClient("http://gw.api.taobao.com/router/rest", key, secret);
    }

    public TmcClient orders(String key, String secret) throws LinkException {
        TmcClient client = new TmcClient(URL, key, secret, GROUP);
        client.setThreadCount(20);
        client.setMessageHandler(new SyncHandler(queue));
        client.setFetchPeriod(10);
        client.connect();
        return client;
    }

    public TmcClient refunds(String key, String secret) throws LinkException {
        TmcClient client = new TmcClient(key, secret, "refunds");
        client.setMessageHandler((message, status) -> {
            try {
                queue.put(message);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                status.fail(e.getMessage());
                return;
            }
            System.out.println(message.getUserNick());
        });
        client.connect(URL);
        while (!client.isOnline()) {
            System.out.println("waiting");
        }
        return client;
    }
}
