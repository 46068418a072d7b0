package com.example.copies.service;

import com.example.copies.request.*;
import com.example.copies.response.ShopScore;
import com.example.copies.response.ShopScoreGetResponse;
import com.example.copies.response.TradesSoldGetResponse;
import com.taobao.api.ApiException;
import com.taobao.api.TaobaoClient;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;

public class Trades {
    private final TaobaoClient client;

    public Trades(String appKey) {
        this.client = new ShopClient(appKey);
    }

    public List<String> paid(String session) throws ApiException {
        TradesSoldGetRequest req = new TradesSoldGetRequest();
        req.setFields("tid,payment");
        req.setBegin(new Date());
        req.putOtherTextParam("trace", "1");
        TradesSoldGetResponse rsp = client.execute(req, session);
        List<String> paid = new ArrayList<>();
        for (TradesSoldGetResponse.Trade trade : rsp.getTrades()) {
            paid.add(trade.getTid() + ": " + trade.getPaid());
        }
        return paid;
    }

    public ShopScore score(String nick) throws ApiException {
        ShopScoreGetResponse rsp = new ShopClient("http://localhost/rest", "1").execute(new ShopScoreGetRequest().setNick(nick));
        return rsp.isSuccess() ? rsp.getShopScore() : null;
    }
}
