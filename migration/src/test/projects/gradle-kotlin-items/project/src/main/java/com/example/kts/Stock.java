package com.example.kts;

import com.taobao.api.ApiException;
import com.taobao.api.TaobaoClient;
import com.taobao.api.request.ItemQuantityUpdateRequest;
import com.taobao.api.request.ItemSellerGetRequest;

public record Stock(TaobaoClient client, String session) {
    long quantity(long numIid) throws ApiException {
        var req = new ItemSellerGetRequest();
        req.setFields("num_iid,num");
        req.setNumIid(numIid);
        var item = client.execute(req, session).getItem();
        return item == null || item.getNum() == null ? 0 : item.getNum();
    }

    boolean set(long numIid, long quantity) throws ApiException {
        var req = new ItemQuantityUpdateRequest();
        req.setNumIid(numIid);
        req.setQuantity(quantity);
        req.setType(1L);
        return client.execute(req, session).isSuccess();
    }
}
