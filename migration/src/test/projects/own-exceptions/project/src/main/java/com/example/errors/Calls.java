package com.example.errors;

import com.taobao.api.ApiException;
import com.taobao.api.TaobaoClient;
import com.taobao.api.request.ItemsOnsaleGetRequest;
import com.taobao.api.response.ItemsOnsaleGetResponse;

public class Calls {
    Long count(TaobaoClient client, String session) throws ApiException {
        ItemsOnsaleGetRequest req = new ItemsOnsaleGetRequest();
        req.setFields("num_iid");
        try {
            ItemsOnsaleGetResponse rsp = client.execute(req, session);
            if (!rsp.isSuccess()) {
                throw new ShopException(rsp.getSubCode(), rsp.getSubMsg());
            }
            return rsp.getTotalResults();
        } catch (ShopException e) {
            throw e;
        } catch (ApiException e) {
            System.err.println(e.getSubErrCode() + " " + e.getSubErrMsg());
            throw new ApiException("no items: " + e.getMessage());
        }
    }
}
