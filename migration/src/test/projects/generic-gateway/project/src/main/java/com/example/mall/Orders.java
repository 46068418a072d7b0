package com.example.mall;

import com.taobao.api.domain.*;
import com.taobao.api.domain.Refund;
import com.taobao.api.domain.Trade;
import com.taobao.api.request.*;
import com.taobao.api.response.*;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;

public class Orders {
    private final Gateway gateway = new Gateway();

    public List<Trade> changed(Store store, Date from, Date to) {
        List<Trade> all = new ArrayList<Trade>();
        long page = 1L;
        boolean more = true;
        while (more) {
            TradesSoldIncrementGetRequest req = new TradesSoldIncrementGetRequest();
            req.setFields("tid,orders");
            req.setStartModified(from);
            req.setEndModified(to);
            req.setPageNo(page++);
            req.setPageSize(100L);
            req.setUseHasNext(true);
            TradesSoldIncrementGetResponse rsp = gateway.call(store, req);
            if (rsp.getTrades() != null) {
                all.addAll(rsp.getTrades());
            }
            more = rsp.getHasNext() != null && rsp.getHasNext();
        }
        for (Trade trade : all) {
            for (com.taobao.api.domain.Order order : trade.getOrders()) {
                System.out.println(order.getOid() + order.getTitle() + order.getPayment());
            }
        }
        return all;
    }

    public Refund refund(Store store, Long id) {
        RefundGetRequest req = new RefundGetRequest();
        req.setFields("refund_id,status");
        req.setRefundId(id);
        return gateway.call(store, req, false).getRefund();
    }
}
