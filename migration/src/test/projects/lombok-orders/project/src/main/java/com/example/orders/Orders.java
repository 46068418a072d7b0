package com.example.orders;

import com.taobao.api.ApiException;
import com.taobao.api.request.TradeFullinfoGetRequest;
import com.taobao.api.response.TradeFullinfoGetResponse;
import lombok.AllArgsConstructor;
import lombok.Getter;

@Getter
@AllArgsConstructor
public class Orders {
    private final Account account;

    String status(long tid) throws ApiException {
        TradeFullinfoGetRequest req = new TradeFullinfoGetRequest();
        req.setFields("status");
        req.setTid(tid);
        TradeFullinfoGetResponse rsp = getAccount().getClient().execute(req, account.getSession());
        return rsp.getTrade().getStatus();
    }
}
