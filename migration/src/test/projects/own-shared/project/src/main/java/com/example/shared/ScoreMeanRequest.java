package com.example.shared;

import com.taobao.api.ApiRuleException;
import com.taobao.api.BaseTaobaoRequest;
import com.taobao.api.internal.util.TaobaoHashMap;
import java.util.Map;

public class ScoreMeanRequest extends BaseTaobaoRequest<ScoreMeanResponse> {
    public String getApiMethodName() {
        return "taobao.shop.score.mean";
    }

    public Map<String, String> getTextParams() {
        return new TaobaoHashMap();
    }

    public Class<ScoreMeanResponse> getResponseClass() {
        return ScoreMeanResponse.class;
    }

    public void check() throws ApiRuleException {}
}
