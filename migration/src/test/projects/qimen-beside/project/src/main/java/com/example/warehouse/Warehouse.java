package com.example.warehouse;

import com.qimencloud.api.DefaultQimenCloudClient;
import com.taobao.api.ApiException;
import com.taobao.api.DefaultTaobaoClient;
import com.taobao.api.request.TradesSoldGetRequest;
import com.taobao.api.response.TradesSoldGetResponse;

public class Warehouse {
    private static final String URL = "https://eco.taobao.com/router/rest";
    DefaultTaobaoClient client = new DefaultTaobaoClient(URL, "12345678", "secret");
    DefaultQimenCloudClient qimen = new DefaultQimenCloudClient(URL, "12345678", "secret");

    TradesSoldGetResponse sold(String session) throws ApiException {
        TradesSoldGetRequest req = new TradesSoldGetRequest();
        req.setFields("tid");
        return client.execute(req, session);
    }
}
