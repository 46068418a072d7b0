package com.example.sms;

import com.taobao.api.*;
import com.taobao.api.request.AlibabaAliqinFcTtsNumSinglecallRequest;
import com.taobao.api.response.AlibabaAliqinFcTtsNumSinglecallResponse;

public class VoiceUtil
{
    static TaobaoClient client = null;

    static
    {
        client = new DefaultTaobaoClient("http://gw.api.taobao.com/router/rest", "12345678", "secret", Constants.FORMAT_JSON, 3000, 5000);
    }

    public static String call(String phone) throws Exception
    {
        AlibabaAliqinFcTtsNumSinglecallRequest req = new AlibabaAliqinFcTtsNumSinglecallRequest();
        req.setCalledNum(phone);
        req.setCalledShowNum("4008823220");
        req.setTtsCode("TTS_1");
        req.setTtsParamString("{}");
        AlibabaAliqinFcTtsNumSinglecallResponse rsp = client.execute(req);
        if (rsp.getErrorCode() != null) throw new ApiException(rsp.getErrorCode(), rsp.getMsg(), rsp.getSubCode(), rsp.getSubMsg());
        return rsp.getResult().getModel();
    }
}
