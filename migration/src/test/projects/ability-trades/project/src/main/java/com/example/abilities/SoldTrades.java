package com.example.abilities;

import com.taobao.top.DefaultTopApiClient;
import com.taobao.top.TopApiClient;
import com.taobao.top.ability304.Ability304;
import com.taobao.top.ability304.domain.TaobaoTradesSoldGetOrder;
import com.taobao.top.ability304.domain.TaobaoTradesSoldGetTrade;
import com.taobao.top.ability304.request.TaobaoTradesSoldGetRequest;
import com.taobao.top.ability304.response.TaobaoTradesSoldGetResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;

public class SoldTrades {
    private final Ability304 trades;

    public SoldTrades(String appKey, String appSecret) {
        TopApiClient client = new DefaultTopApiClient(appKey, appSecret, "https://eco.taobao.com/router/rest");
        this.trades = new Ability304(client);
    }

    public List<TaobaoTradesSoldGetTrade> since(Date start, String session) {
        List<TaobaoTradesSoldGetTrade> all = new ArrayList<>();
        long page = 1L;
        while (true) {
            TaobaoTradesSoldGetRequest request = new TaobaoTradesSoldGetRequest();
            request.setFields("tid,payment,orders");
            request.setStartCreated(start);
            request.setPageNo(page);
            request.setUseHasNext(true);
            TaobaoTradesSoldGetResponse response = null;
            try {
                response = trades.taobaoTradesSoldGet(request, session);
            } catch (IOException e) {
                throw new IllegalStateException("no answer", e);
            }
            if (!response.isSuccess()) {
                throw new IllegalStateException(response.getSubCode() + ": " + response.getSubMsg());
            }
            if (response.getTrades() != null) {
                all.addAll(response.getTrades());
            }
            if (!Boolean.TRUE.equals(response.getHasNext())) {
                return all;
            }
            page++;
        }
    }

    public long items(TaobaoTradesSoldGetTrade trade) {
        long items = 0;
        for (TaobaoTradesSoldGetOrder order : trade.getOrders()) {
            items += order.getNum();
        }
        return items;
    }
}
