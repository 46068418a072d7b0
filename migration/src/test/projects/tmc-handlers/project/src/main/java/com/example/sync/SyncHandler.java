package com.example.sync;

import com.taobao.api.internal.tmc.Message;
import com.taobao.api.internal.tmc.MessageHandler;
import com.taobao.api.internal.tmc.MessageStatus;
import java.util.concurrent.BlockingQueue;

public class SyncHandler implements MessageHandler {
    private final BlockingQueue<Message> queue;

    public SyncHandler(BlockingQueue<Message> queue) {
        this.queue = queue;
    }

    @Override
    public void onMessage(Message message, MessageStatus status) throws Exception {
        if (message.getUserId() == null) {
            status.fail("no user");
            return;
        }
        switch (message.getTopic()) {
            case "taobao_trade_TradeCreate":
            case "taobao_trade_TradeBuyerPay":
                queue.put(message);
                break;
            default:
                System.out.println(message.getTopic() + " " + message.getId() + " " + message.getPubTime());
        }
        if (!queue.isEmpty() && queue.remainingCapacity() == 0) {
            status.fail();
        }
    }
}
