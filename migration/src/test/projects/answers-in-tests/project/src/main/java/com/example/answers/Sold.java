package com.example.answers;

import com.taobao.api.ApiException;
import com.taobao.api.TaobaoClient;
import com.taobao.api.request.TradesSoldGetRequest;

public class Sold {
    long total(TaobaoClient client, String session) throws ApiException {
        TradesSoldGetRequest req = new TradesSoldGetRequest();
        req.setFields("tid");
        return new Totals().of(client.execute(req, session));
    }
}
