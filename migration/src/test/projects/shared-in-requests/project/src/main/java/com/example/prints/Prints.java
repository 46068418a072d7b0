package com.example.prints;

import com.taobao.api.ApiException;
import com.taobao.api.TaobaoClient;
import com.taobao.api.domain.PackageItem;
import com.taobao.api.domain.TradeOrderInfo;
import com.taobao.api.domain.WaybillAddress;
import com.taobao.api.domain.WaybillApplyNewInfo;
import com.taobao.api.domain.WaybillApplyNewRequest;
import com.taobao.api.request.WlbWaybillIGetRequest;
import com.taobao.api.response.WlbWaybillIGetResponse;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

public class Prints {
    private final TaobaoClient client;

    public Prints(TaobaoClient client) {
        this.client = client;
    }

    public List<WaybillApplyNewInfo> ask(String order, WaybillAddress from, WaybillAddress to) throws ApiException {
        WaybillApplyNewRequest apply = new WaybillApplyNewRequest();
        apply.setCpCode("YUNDA");
        apply.setShippingAddress(from);
        apply.setTradeOrderInfoCols(Arrays.asList(info(order, to)));
        WlbWaybillIGetRequest req = new WlbWaybillIGetRequest();
        req.setWaybillApplyNewRequest(apply);
        WlbWaybillIGetResponse rsp = client.execute(req, "session");
        return rsp.getWaybillApplyNewCols();
    }

    /** What an answer has goes into the next request. */
    public int again(List<WaybillApplyNewInfo> before, WaybillAddress from) throws ApiException {
        List<TradeOrderInfo> all = new ArrayList<TradeOrderInfo>();
        for (WaybillApplyNewInfo each : before) {
            TradeOrderInfo info = each.getTradeOrderInfo();
            info.setSendName("again");
            all.add(info);
        }
        WaybillApplyNewRequest apply = new WaybillApplyNewRequest();
        apply.setCpCode("YUNDA");
        apply.setShippingAddress(from);
        apply.setTradeOrderInfoCols(all);
        WlbWaybillIGetRequest req = new WlbWaybillIGetRequest();
        req.setWaybillApplyNewRequest(apply);
        return client.execute(req, "session").getWaybillApplyNewCols().size();
    }

    private static TradeOrderInfo info(String order, WaybillAddress to) {
        PackageItem item = new PackageItem();
        item.setItemName("shirt");
        item.setCount(1L);
        TradeOrderInfo info = new TradeOrderInfo();
        info.setConsigneeAddress(to);
        info.setTradeOrderList(Arrays.asList(order));
        info.setPackageItems(Arrays.asList(item));
        return info;
    }
}
