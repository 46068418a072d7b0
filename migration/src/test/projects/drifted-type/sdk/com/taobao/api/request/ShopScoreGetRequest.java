package com.taobao.api.request;

import com.taobao.api.ApiRuleException;
import com.taobao.api.BaseTaobaoRequest;
import com.taobao.api.internal.util.TaobaoHashMap;
import com.taobao.api.response.ShopScoreGetResponse;
import java.util.Map;

public class ShopScoreGetRequest extends BaseTaobaoRequest<ShopScoreGetResponse> {
    private String nick;

    public String getNick() { return nick; }
    public void setNick(String nick) { this.nick = nick; }
    public String getApiMethodName() { return "taobao.shop.score.get"; }
    public Map<String, String> getTextParams() {
        TaobaoHashMap txtParams = new TaobaoHashMap();
        txtParams.put("nick", this.nick);
        return txtParams;
    }
    public Class<ShopScoreGetResponse> getResponseClass() { return ShopScoreGetResponse.class; }
    public void check() throws ApiRuleException {}
}
