package com.example.shared;

import com.taobao.api.ApiRuleException;
import com.taobao.api.BaseTaobaoRequest;
import com.taobao.api.internal.util.TaobaoHashMap;
import java.util.Map;

public class ScoreSumRequest extends BaseTaobaoRequest<ScoreSumResponse> {
    public String getApiMethodName() {
        return "taobao.shop.score.sum";
    }

    public Map<String, String> getTextParams() {
        return new TaobaoHashMap();
    }

    public Class<ScoreSumResponse> getResponseClass() {
        return ScoreSumResponse.class;
    }

    public void check() throws ApiRuleException {}
}
