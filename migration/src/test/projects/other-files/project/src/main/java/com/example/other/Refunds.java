package com.example.other;

import com.taobao.api.ApiException;
import com.taobao.api.TaobaoClient;
import com.taobao.api.domain.Refund;
import com.taobao.api.request.RefundsReceiveGetRequest;
import com.taobao.api.response.RefundsReceiveGetResponse;
import java.util.ArrayList;
import java.util.List;

public class Refunds {
    private TaobaoClient client;

    public void setClient(TaobaoClient client) {
        this.client = client;
    }

    public List<Refund> all(String session) {
        List<Refund> refunds = new ArrayList<Refund>();
        for (long page = 1; ; page++) {
            RefundsReceiveGetRequest req = new RefundsReceiveGetRequest();
            req.setFields("refund_id,tid,status");
            req.setPageNo(page);
            req.setPageSize(100L);
            req.setUseHasNext(true);
            RefundsReceiveGetResponse rsp;
            try {
                rsp = client.execute(req, session);
            } catch (ApiException e) {
                e.printStackTrace();
                break;
            }
            if (!rsp.isSuccess() || rsp.getRefunds() == null) {
                break;
            }
            refunds.addAll(rsp.getRefunds());
            if (rsp.getHasNext() == null || !rsp.getHasNext()) {
                break;
            }
        }
        return refunds;
    }
}
