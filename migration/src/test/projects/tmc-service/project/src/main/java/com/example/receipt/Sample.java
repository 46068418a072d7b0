package com.example.receipt;

import com.taobao.api.internal.tmc.*;
import com.taobao.api.internal.toplink.LinkException;

public class Sample implements Runnable {
    public static void main(String[] args) throws InterruptedException {
        Thread thread = new Thread(new Sample());
        thread.start();
        thread.join(100000);
    }

    @Override
    public void run() {
        final TmcClient client = new TmcClient("12345678", "secret", "default");
        client.setMessageHandler(new MessageHandler() {
            public void onMessage(Message message, MessageStatus status) {
                try {
                    System.out.println(message.getContent());
                    System.out.println("---------------------");
                    System.out.println(message);
                } catch (Exception e) {
                    e.printStackTrace();
                    status.fail(); // 消息处理失败回滚，服务端需要重发
                    // 重试时间 5分钟不等，不要滥用，否则会引起雪崩
                }
            }
        });
        try {
            client.connect("ws://mc.api.tbsandbox.com/");
            System.out.println(client.isOnline());
        } catch (LinkException e) {
            e.printStackTrace();
            client.close();
        }
    }
}
