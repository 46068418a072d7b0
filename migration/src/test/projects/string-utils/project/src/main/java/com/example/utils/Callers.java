package com.example.utils;

import com.taobao.api.ApiException;
import com.taobao.api.TaobaoClient;
import com.taobao.api.request.TradesSoldGetRequest;
import com.taobao.api.internal.util.StringUtils;

public class Callers {
    Long total(TaobaoClient client, String status, String session) throws ApiException {
        TradesSoldGetRequest req = new TradesSoldGetRequest();
        req.setFields("tid");
        if (!StringUtils.isEmpty(status)) {
            req.setStatus(status);
        }
        return client.execute(req, session).getTotalResults();
    }
}
