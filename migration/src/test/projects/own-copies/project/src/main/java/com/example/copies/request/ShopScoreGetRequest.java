package com.example.copies.request;

import com.example.copies.response.ShopScoreGetResponse;
import com.taobao.api.ApiRuleException;
import com.taobao.api.BaseTaobaoRequest;
import com.taobao.api.internal.util.TaobaoHashMap;
import java.util.Map;

/** Of a part of the platform that no document describes. */
public class ShopScoreGetRequest extends BaseTaobaoRequest<ShopScoreGetResponse> {
    private String nick;
    private Boolean detailed;

    public String getNick() {
        return nick;
    }

    public ShopScoreGetRequest setNick(String nick) {
        this.nick = nick;
        return this;
    }

    public Boolean getDetailed() {
        return detailed;
    }

    public void setDetailed(Boolean detailed) {
        this.detailed = detailed;
    }

    public String getApiMethodName() {
        return "taobao.shop.score.get";
    }

    public Map<String, String> getTextParams() {
        TaobaoHashMap params = new TaobaoHashMap();
        params.put("nick", nick);
        params.put("detailed", detailed);
        return params;
    }

    public Class<ShopScoreGetResponse> getResponseClass() {
        return ShopScoreGetResponse.class;
    }

    public void check() throws ApiRuleException {}
}
