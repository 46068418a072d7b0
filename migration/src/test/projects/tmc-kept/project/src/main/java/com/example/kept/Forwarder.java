package com.example.kept;

import com.taobao.api.internal.tmc.Message;
import com.taobao.api.internal.tmc.MessageHandler;
import com.taobao.api.internal.tmc.MessageStatus;
import com.taobao.api.internal.tmc.TmcClient;
import com.taobao.api.internal.toplink.LinkException;

public class Forwarder {
    private final TmcClient client = new TmcClient("12345678", "secret", "default");

    public void start() throws LinkException {
        client.setRemoveDuplicate(true);
        client.setMessageHandler(new MessageHandler() {
            @Override
            public void onMessage(Message message, MessageStatus status) throws Exception {
                System.out.println(status.getReason());
                for (String part : message.getContent().split(",")) {
                    try {
                        Json.write(message);
                    } catch (RuntimeException e) {
                        status.fail();
                    }
                }
                System.out.println("done");
            }
        });
        client.connect();
    }

    public void answer(String content) throws LinkException {
        client.send("taobao_demo_Topic", content, "session");
    }
}
