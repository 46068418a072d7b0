package com.example.kept;

import com.taobao.api.ApiRuleException;
import com.taobao.api.BaseTaobaoRequest;
import com.taobao.api.internal.util.TaobaoHashMap;
import java.util.Map;

/** Sends a parameter of its own with each call. */
public class TimeRequest extends BaseTaobaoRequest<TimeResponse> {
    @Override
    public String getApiMethodName() {
        return "taobao.time.get";
    }

    @Override
    public Map<String, String> getTextParams() {
        TaobaoHashMap params = new TaobaoHashMap();
        params.put("trace", String.valueOf(System.nanoTime()));
        return params;
    }

    @Override
    public Class<TimeResponse> getResponseClass() {
        return TimeResponse.class;
    }

    @Override
    public void check() throws ApiRuleException {}
}
