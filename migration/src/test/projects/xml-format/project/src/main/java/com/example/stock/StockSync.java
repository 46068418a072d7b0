package com.example.stock;

import com.taobao.api.ApiException;
import com.taobao.api.AutoRetryTaobaoClient;
import com.taobao.api.Constants;
import com.taobao.api.TaobaoClient;
import com.taobao.api.TaobaoResponse;
import com.taobao.api.domain.Item;
import com.taobao.api.domain.Sku;
import com.taobao.api.request.ItemQuantityUpdateRequest;
import com.taobao.api.request.ItemsOnsaleGetRequest;
import com.taobao.api.response.ItemQuantityUpdateResponse;
import com.taobao.api.response.ItemsOnsaleGetResponse;
import java.io.Serializable;
import java.text.DateFormat;
import java.text.ParseException;
import java.text.SimpleDateFormat;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.TimeZone;

public class StockSync {
    private static final TaobaoClient CLIENT =
            new AutoRetryTaobaoClient("http://gw.api.taobao.com/router/rest", "12345678", "secret", "xml");

    public static class Row implements Serializable {
        private static final long serialVersionUID = 1L;
        private Item item;
        private List<Sku> skus = new ArrayList<Sku>();

        public Item getItem() {
            return item;
        }

        public void setItem(Item item) {
            this.item = item;
        }
    }

    public List<Row> rows(String session) throws ApiException {
        List<Row> rows = new ArrayList<Row>();
        ItemsOnsaleGetRequest req = new ItemsOnsaleGetRequest();
        req.setFields("num_iid,title,num,outer_id");
        req.setTimestamp(System.currentTimeMillis());
        req.putOtherTextParam("nick", "nobody");
        ItemsOnsaleGetResponse rsp = CLIENT.execute(req, session);
        for (Item item : rsp.getItems()) {
            Row row = new Row();
            row.setItem(item);
            if (item.getSkus() != null) {
                row.skus.addAll(item.getSkus());
            }
            rows.add(row);
        }
        return rows;
    }

    public boolean set(Long iid, int quantity, String session) {
        ItemQuantityUpdateRequest req = new ItemQuantityUpdateRequest();
        req.setNumIid(iid);
        req.setQuantity(Long.valueOf(quantity));
        req.setType(1L);
        ItemQuantityUpdateResponse rsp = null;
        int tries = 0;
        do {
            try {
                rsp = CLIENT.execute(req, session);
            } catch (ApiException e) {
                if ("isp.remote-service-timeout".equals(e.getSubErrCode())) {
                    continue;
                }
                e.printStackTrace();
                return false;
            }
        } while (!ok(rsp) && tries++ < 3);
        return ok(rsp);
    }

    private static boolean ok(TaobaoResponse rsp) {
        return rsp != null && rsp.isSuccess() && rsp.getErrorCode() == null;
    }

    static Date parse(String text) throws ParseException {
        DateFormat format = new SimpleDateFormat(Constants.DATE_TIME_FORMAT);
        format.setTimeZone(TimeZone.getTimeZone(Constants.DATE_TIMEZONE));
        return format.parse(text);
    }
}
