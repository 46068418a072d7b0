package com.example.gradle;

import com.taobao.api.ApiException;
import com.taobao.api.TaobaoClient;
import com.taobao.api.request.RefundsReceiveGetRequest;
import com.taobao.api.response.RefundsReceiveGetResponse;

public class Refunds {
    Long count(TaobaoClient client, String session) throws ApiException {
        RefundsReceiveGetRequest req = new RefundsReceiveGetRequest();
        req.setFields("refund_id,tid");
        RefundsReceiveGetResponse rsp = client.execute(req, session);
        if (!rsp.isSuccess()) {
            throw new ApiException(rsp.getSubCode(), rsp.getSubMsg());
        }
        return rsp.getTotalResults();
    }
}
