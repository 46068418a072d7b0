package com.example.items;

import com.taobao.api.ApiException;
import com.taobao.api.TaobaoClient;
import com.taobao.api.request.ItemUpdateListingRequest;
import com.taobao.api.request.ItemsInventoryGetRequest;
import com.taobao.api.response.ItemsInventoryGetResponse;

public class Listing {
    int list(TaobaoClient client, String session) throws ApiException {
        ItemsInventoryGetRequest req = new ItemsInventoryGetRequest();
        req.setFields("num_iid,num");
        ItemsInventoryGetResponse rsp = client.execute(req, session);
        int listed = 0;
        for (ItemsInventoryGetResponse.Item item : rsp.getItems()) {
            ItemUpdateListingRequest update = new ItemUpdateListingRequest();
            update.setNumIid(item.getNumIid());
            update.setNum(item.getNum());
            listed += client.execute(update, session).isSuccess() ? 1 : 0;
        }
        return listed;
    }
}
