package com.example.sync;

import com.taobao.api.ApiException;
import com.taobao.api.DefaultTaobaoClient;
import com.taobao.api.domain.Trade;
import com.taobao.api.request.TradeFullinfoGetRequest;
import com.taobao.api.request.TradesSoldGetRequest;
import com.taobao.api.request.TradesSoldIncrementGetRequest;
import com.taobao.api.response.TradesSoldIncrementGetResponse;
import java.util.Date;
import java.util.List;

public class OrderSync {
    private final DefaultTaobaoClient client;
    private final OrderStore store;

    public OrderSync(DefaultTaobaoClient client, OrderStore store) {
        this.client = client;
        this.store = store;
    }

    public void all(String session) throws ApiException {
        TradesSoldGetRequest req = new TradesSoldGetRequest();
        req.setFields("tid,status");
        for (Trade trade : client.execute(req, session).getTrades()) {
            store.save(trade);
        }
    }

    public void changed(Date from, Date to, String session) throws ApiException {
        TradesSoldIncrementGetRequest req = new TradesSoldIncrementGetRequest();
        req.setFields("tid,status");
        req.setStartModified(from);
        req.setEndModified(to);
        req.setPageSize(40L);
        long page = 1;
        TradesSoldIncrementGetResponse rsp;
        do {
            req.setPageNo(page++);
            rsp = client.execute(req, session);
            List<Trade> trades = rsp.getTrades();
            if (trades != null) {
                trades.forEach(store::save);
            }
        } while (rsp.getHasNext() != null && rsp.getHasNext());
    }

    public void one(long tid, String session) throws ApiException {
        TradeFullinfoGetRequest req = new TradeFullinfoGetRequest();
        req.setFields("tid,status,orders");
        req.setTid(tid);
        store.save(client.execute(req, session).getTrade());
    }
}
