package com.example.sms;

import java.util.Random;

import com.taobao.api.ApiException;
import com.taobao.api.DefaultTaobaoClient;
import com.taobao.api.TaobaoClient;
import com.taobao.api.internal.util.StringUtils;
import com.taobao.api.request.AlibabaAliqinFcSmsNumSendRequest;
import com.taobao.api.response.AlibabaAliqinFcSmsNumSendResponse;

/**
 * 阿里大于短信
 */
public final class SmsUtil {
	private static String url = "http://gw.api.taobao.com/router/rest";
	private static String appkey = "12345678";
	private static String secret = "secret";

	private SmsUtil() {
	}

	public static boolean send(String phone, String code) {
		TaobaoClient client = new DefaultTaobaoClient(url, appkey, secret);
		AlibabaAliqinFcSmsNumSendRequest req = new AlibabaAliqinFcSmsNumSendRequest();
		req.setExtend("");
		req.setSmsType("normal");
		req.setSmsFreeSignName("大鱼测试");
		req.setSmsParamString("{\"code\":\"" + code + "\"}");
		req.setRecNum(phone);
		req.setSmsTemplateCode("SMS_585014");
		AlibabaAliqinFcSmsNumSendResponse rsp = null;
		try {
			rsp = client.execute(req);
			System.out.println(rsp.getBody());
			if (rsp.getResult() != null && rsp.getResult().getSuccess()) {
				return true;
			}
			if (!StringUtils.isEmpty(rsp.getSubCode())) {
				System.out.println(rsp.getSubMsg());
			}
		} catch (ApiException e) {
			e.printStackTrace();
		}
		return rsp != null && rsp.isSuccess() && "0".equals(rsp.getResult().getErrCode());
	}

	public static String code() {
		return String.valueOf(new Random().nextInt(900000) + 100000);
	}
}
