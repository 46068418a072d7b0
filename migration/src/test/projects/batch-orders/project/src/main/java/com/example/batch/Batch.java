package com.example.batch;

import com.taobao.api.ApiException;
import com.taobao.api.BatchTaobaoClient;
import com.taobao.api.TaobaoBatchRequest;
import com.taobao.api.TaobaoBatchResponse;
import com.taobao.api.TaobaoResponse;
import com.taobao.api.request.TradeGetRequest;
import com.taobao.api.response.TradeGetResponse;
import java.util.List;

public class Batch {
    public void run(List<Long> tids, String session) throws ApiException {
        BatchTaobaoClient client = new BatchTaobaoClient("https://eco.taobao.com/router/rest", "12345678", "secret");
        TaobaoBatchRequest batch = new TaobaoBatchRequest();
        for (Long tid : tids) {
            TradeGetRequest req = new TradeGetRequest();
            req.setFields("tid,status");
            req.setTid(tid);
            batch.addRequest(req);
        }
        TaobaoBatchResponse rsp = client.execute(batch, session);
        if (rsp.isSuccess()) {
            for (TaobaoResponse each : rsp.getResponseList()) {
                TradeGetResponse trade = (TradeGetResponse) each;
                System.out.println(trade.getTrade().getStatus());
            }
        }
    }
}
