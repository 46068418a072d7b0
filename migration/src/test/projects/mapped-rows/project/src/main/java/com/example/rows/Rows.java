package com.example.rows;

import com.taobao.api.ApiException;
import com.taobao.api.TaobaoClient;
import com.taobao.api.request.TradeGetRequest;
import java.io.Serializable;

public class Rows {
    Serializable store(Row row) {
        return row;
    }

    Long tid(TaobaoClient client, String session, long tid) throws ApiException {
        TradeGetRequest req = new TradeGetRequest();
        req.setFields("tid");
        req.setTid(tid);
        return client.execute(req, session).getTrade().getTid();
    }
}
