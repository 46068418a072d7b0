package com.example.both;

import com.taobao.api.ApiException;
import com.taobao.api.DefaultTaobaoClient;
import com.taobao.api.TaobaoClient;
import com.taobao.api.request.TradesSoldGetRequest;
import com.taobao.api.response.TradesSoldGetResponse;
import com.taobao.top.TopApiClient;
import com.taobao.top.defaultability.Defaultability;
import com.taobao.top.defaultability.domain.TaobaoTradesSoldGetTrade;
import com.taobao.top.defaultability.request.TaobaoTradesSoldGetRequest;
import java.io.IOException;

public class Trades {
    private final TaobaoClient old = new DefaultTaobaoClient("https://eco.taobao.com/router/rest", "12345678", "secret");
    private final TopApiClient client;

    Trades(TopApiClient client) {
        this.client = client;
    }

    long before(String session) throws ApiException {
        TradesSoldGetRequest request = new TradesSoldGetRequest();
        request.setFields("tid");
        TradesSoldGetResponse response = old.execute(request, session);
        return response.getTotalResults();
    }

    long now(String session) throws IOException {
        TaobaoTradesSoldGetRequest request = new TaobaoTradesSoldGetRequest();
        request.setFields("tid");
        return new Defaultability(client).taobaoTradesSoldGet(request, session).getTotalResults();
    }

    boolean same(String session) throws ApiException, IOException {
        return before(session) == now(session);
    }

    TaobaoTradesSoldGetTrade made(long tid) {
        TaobaoTradesSoldGetTrade trade = new TaobaoTradesSoldGetTrade();
        trade.setTid(tid);
        return trade;
    }
}
