package com.example.own;

import com.taobao.api.ApiRuleException;
import com.taobao.api.BaseTaobaoRequest;
import com.taobao.api.internal.util.TaobaoHashMap;
import java.util.Map;

public class TimeRequest extends BaseTaobaoRequest<TimeResponse> {
    @Override
    public String getApiMethodName() {
        return "taobao.time.get";
    }

    @Override
    public Map<String, String> getTextParams() {
        return new TaobaoHashMap();
    }

    @Override
    public Class<TimeResponse> getResponseClass() {
        return TimeResponse.class;
    }

    @Override
    public void check() throws ApiRuleException {}
}
