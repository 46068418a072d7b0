package controllers;

import com.taobao.api.*;
import com.taobao.api.request.*;
import com.taobao.api.response.*;
import java.util.*;

public class Refunds {
    static TaobaoClient client = new DefaultTaobaoClient("https://eco.taobao.com/router/rest", "12345678", "secret");

    public static List<String> list(String session) {
        List<String> ids = new ArrayList<String>();
        RefundsReceiveGetRequest req = new RefundsReceiveGetRequest();
        req.setFields("refund_id,status");
        req.setPageSize(20L);
        try {
            RefundsReceiveGetResponse rsp = client.execute(req, session);
            if (rsp.isSuccess() && rsp.getRefunds() != null) {
                for (RefundsReceiveGetResponse.Refund refund : rsp.getRefunds()) {
                    ids.add(refund.getRefundId() + " " + refund.getStatus());
                }
            } else {
                ids.add(rsp.getErrorCode() + " " + rsp.getMsg());
            }
        } catch (ApiException e) {
            e.printStackTrace();
        }
        return ids;
    }
}
