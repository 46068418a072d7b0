package com.example.objects;

import com.taobao.api.ApiException;
import com.taobao.api.TaobaoClient;
import com.taobao.api.internal.util.TaobaoHashMap;
import com.taobao.api.request.TradesSoldGetRequest;
import com.taobao.api.response.TradesSoldGetResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

public class Rows {
    List<Row> all(TaobaoClient client, String session) throws ApiException {
        TradesSoldGetRequest req = new TradesSoldGetRequest();
        req.setFields("tid");
        req.putOtherTextParam("trace", "1");
        List<Row> rows = new ArrayList<Row>();
        for (TradesSoldGetResponse.Trade trade : client.execute(req, session).getTrades()) {
            Row row = new Row();
            row.setTid(trade.getTid());
            rows.add(row);
        }
        return rows;
    }

    Map<String, String> params(Row row) {
        TaobaoHashMap params = new TaobaoHashMap();
        params.put("tid", row.getTid());
        return params;
    }
}
