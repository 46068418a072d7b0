package com.example.web;

import com.taobao.api.ApiException;
import com.taobao.api.domain.*;
import com.taobao.api.domain.Trade;
import com.taobao.api.request.TradeFullinfoGetRequest;
import com.taobao.api.request.TradesSoldGetRequest;
import com.taobao.api.response.TradeFullinfoGetResponse;
import com.taobao.api.response.TradesSoldGetResponse;
import com.example.web.model.Order;
import java.text.SimpleDateFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

public class TradeController {
    private Map<Long, Trade> cache = new TreeMap<Long, Trade>();

    public List<Order> list(String session) {
        List<Order> orders = new ArrayList<Order>();
        TradesSoldGetRequest req = new TradesSoldGetRequest();
        req.setFields("tid,orders,created");
        req.setStatus("WAIT_SELLER_SEND_GOODS");
        try {
            TradesSoldGetResponse rsp = TaobaoClientUtil.getInstance().execute(req, session);
            List<Trade> trades = rsp.getTrades();
            if (trades != null && trades.size() > 0) {
                for (int i = 0; i < trades.size(); i++) {
                    Trade t = trades.get(i);
                    cache.put(t.getTid(), t);
                    orders.add(convert(t));
                }
            }
        } catch (ApiException e) {
            System.out.println(TaobaoClientUtil.code(e));
        }
        return orders;
    }

    private Order convert(Trade trade) {
        Order order = new Order();
        order.id = trade.getTid();
        order.created = new SimpleDateFormat("yyyy-MM-dd").format(trade.getCreated());
        order.number = trade.getOrders().size();
        com.taobao.api.domain.Order first = trade.getOrders().get(0);
        order.title = first.getTitle();
        order.price = Double.parseDouble(trade.getPayment());
        return order;
    }

    public Trade full(Long tid, String session) throws ApiException {
        TradeFullinfoGetRequest req = new TradeFullinfoGetRequest();
        req.setTid(tid);
        req.setFields("tid");
        TradeFullinfoGetResponse rsp = TaobaoClientUtil.getInstance().execute(req, session);
        return rsp.getTrade() == null ? cache.get(tid) : rsp.getTrade();
    }
}
