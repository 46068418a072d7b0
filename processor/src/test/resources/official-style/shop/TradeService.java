package shop;

import com.taobao.api.ApiException;
import com.taobao.api.TaobaoClient;
import com.taobao.api.TaobaoRequest;
import com.taobao.api.TaobaoResponse;
import com.taobao.api.domain.Order;
import com.taobao.api.domain.Trade;
import com.taobao.api.request.ItemQuantityUpdateRequest;
import com.taobao.api.request.TradeFullinfoGetRequest;
import com.taobao.api.request.TradeGetRequest;
import com.taobao.api.request.TradesSoldGetRequest;
import com.taobao.api.response.TradeFullinfoGetResponse;
import com.taobao.api.response.TradeGetResponse;
import com.taobao.api.response.TradesSoldGetResponse;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;

public class TradeService {
    private final TaobaoClient client;

    public TradeService(TaobaoClient client) {
        this.client = client;
    }

    public String one(Long tid, String session) throws ApiException {
        TradeGetRequest req = new TradeGetRequest();
        req.setFields("tid,created,orders");
        req.setTid(tid);
        TradeGetResponse rsp = execute(req, session);
        return describe(rsp.getTrade());
    }

    public String full(Long tid, String session) throws ApiException {
        TradeFullinfoGetRequest req = new TradeFullinfoGetRequest();
        req.setFields("tid,created,orders");
        req.setTid(tid);
        TradeFullinfoGetResponse rsp = execute(req, session);
        return describe(rsp.getTrade());
    }

    public List<String> sold(Date start, Date end, String session) throws ApiException {
        TradesSoldGetRequest req = new TradesSoldGetRequest();
        req.setFields("tid,created,orders");
        req.setStartCreated(start);
        req.setEndCreated(end);
        req.setPageNo(1L);
        req.setUseHasNext(true);
        TradesSoldGetResponse rsp = execute(req, session);
        List<String> all = new ArrayList<String>();
        if (rsp.getTrades() != null) {
            for (Trade trade : rsp.getTrades()) {
                all.add(describe(trade));
            }
        }
        return all;
    }

    public static String describe(Trade trade) {
        StringBuilder text = new StringBuilder();
        text.append(trade.getTid()).append(' ').append(trade.getTitle());
        if (trade.getOrders() != null) {
            for (Order order : trade.getOrders()) {
                text.append(' ').append(order.getOid()).append('*').append(order.getNum());
            }
        }
        Date created = trade.getCreated();
        return created == null ? text.toString() : text.append(' ').append(created.getTime()).toString();
    }

    public static Trade sample() {
        Trade trade = new Trade();
        trade.setTid(7L);
        trade.setTitle("a shop");
        trade.setCreated(new Date(1000));
        List<Order> orders = new ArrayList<Order>();
        Order order = new Order();
        order.setOid(8L);
        order.setNum(2L);
        orders.add(order);
        trade.setOrders(orders);
        return trade;
    }

    public static void clear(
            TradeGetRequest get, TradeFullinfoGetRequest full, TradesSoldGetRequest sold, Trade trade, Order order) {
        get.setFields(null);
        get.setTid(null);
        full.setFields(null);
        full.setTid(null);
        sold.setBuyerNick(null);
        sold.setEndCreated(null);
        sold.setExtType(null);
        sold.setFields(null);
        sold.setPageNo(null);
        sold.setPageSize(null);
        sold.setRateStatus(null);
        sold.setStartCreated(null);
        sold.setStatus(null);
        sold.setTag(null);
        sold.setType(null);
        sold.setUseHasNext(null);
        trade.setCreated(null);
        trade.setOrders(null);
        trade.setTid(null);
        trade.setTitle(null);
        order.setNum(null);
        order.setOid(null);
    }

    public static void clear(ItemQuantityUpdateRequest quantity) {
        quantity.setNumIid(null);
        quantity.setOuterId(null);
        quantity.setQuantity(null);
        quantity.setSkuId(null);
        quantity.setType(null);
    }

    private <T extends TaobaoResponse> T execute(TaobaoRequest<T> request, String session) throws ApiException {
        T response = client.execute(request, session);
        if (!response.isSuccess()) {
            throw new IllegalStateException(response.getErrorCode() + " " + response.getSubCode() + " " + response.getBody());
        }
        return response;
    }
}
