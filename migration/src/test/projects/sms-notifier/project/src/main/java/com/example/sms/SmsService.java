package com.example.sms;

import com.taobao.api.ApiException;
import com.taobao.api.DefaultTaobaoClient;
import com.taobao.api.TaobaoClient;
import com.taobao.api.request.AlibabaAliqinFcSmsNumSendRequest;
import com.taobao.api.response.AlibabaAliqinFcSmsNumSendResponse;
import org.springframework.stereotype.Service;

@Service
public class SmsService {
    private final TaobaoClient client;
    private final SmsProperties properties;

    public SmsService(SmsProperties properties) {
        this.properties = properties;
        this.client = new DefaultTaobaoClient(properties.getUrl(), properties.getAppKey(), properties.getSecret());
    }

    public boolean sendCode(String phone, String template, String code) {
        AlibabaAliqinFcSmsNumSendRequest req = new AlibabaAliqinFcSmsNumSendRequest();
        req.setExtend("");
        req.setSmsType("normal");
        req.setSmsFreeSignName(properties.getSignName());
        req.setSmsParamString("{\"code\":\"" + code + "\"}");
        req.setRecNum(phone);
        req.setSmsTemplateCode(template);
        try {
            AlibabaAliqinFcSmsNumSendResponse rsp = client.execute(req);
            if (!rsp.isSuccess()) {
                System.err.println(rsp.getSubCode() + ": " + rsp.getSubMsg());
                return false;
            }
            return rsp.getResult() != null && rsp.getResult().getSuccess();
        } catch (ApiException e) {
            throw new IllegalStateException("cannot send to " + phone + ": " + e.getErrCode() + " " + e.getErrMsg(), e);
        }
    }
}
