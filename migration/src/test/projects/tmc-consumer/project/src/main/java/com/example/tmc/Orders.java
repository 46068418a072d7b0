package com.example.tmc;

import com.taobao.api.ApiException;
import com.taobao.api.TaobaoClient;
import com.taobao.api.request.TradeFullinfoGetRequest;

public class Orders {
    private final TaobaoClient client;

    public Orders(TaobaoClient client) {
        this.client = client;
    }

    void created(String json) {
        System.out.println(json);
    }

    void paid(String json) throws ApiException {
        TradeFullinfoGetRequest req = new TradeFullinfoGetRequest();
        req.setFields("tid");
        req.setTid(Long.valueOf(json.replaceAll("\\D", "")));
        System.out.println(client.execute(req, "session").getBody());
    }
}
