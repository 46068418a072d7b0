package com.example.receipt;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.logging.Level;
import java.util.logging.Logger;

import com.taobao.api.internal.tmc.Message;
import com.taobao.api.internal.tmc.MessageHandler;
import com.taobao.api.internal.tmc.MessageStatus;
import com.taobao.api.internal.tmc.TmcClient;
import com.taobao.api.internal.toplink.LinkException;

/** Receives the receipts of voice calls. */
public class ReceiptService {
	private static final Logger LOG = Logger.getLogger("receipts");

	private String appKey = "";
	private String appSecret = "";
	private String url = "ws://mc.api.taobao.com";
	private ExecutorService pool = Executors.newCachedThreadPool();
	private TmcClient client;

	public void init() {
		LOG.info("connect, appKey:" + appKey + ",url:" + url);
		client = new TmcClient(appKey, appSecret, "default"); // 关于default参考消息分组说明
		client.setMessageHandler(new MessageHandler() {
			public void onMessage(Message message, MessageStatus status) {
				try {
					final String content = message.getContent();
					LOG.info("message content:" + content);
					pool.execute(new Runnable() {
						@Override
						public void run() {
							parse(content);
						}
					});
				} catch (Exception e) {
					status.fail(); // 消息处理失败回滚，服务端需要重发
					e.printStackTrace();
					LOG.log(Level.WARNING, "failed", e);
				}
			}
		});
		try {
			client.connect(url);
			LOG.info("connect success~");
		} catch (LinkException e) {
			e.printStackTrace();
			LOG.log(Level.WARNING, "connect failed!", e);
		}
	}

	public void destroy() {
		if (client != null && client.isOnline()) {
			client.close();
		}
		client = null;
	}

	private void parse(String content) {
		System.out.println(content);
	}
}
