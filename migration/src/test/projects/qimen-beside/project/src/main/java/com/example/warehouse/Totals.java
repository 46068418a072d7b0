package com.example.warehouse;

import com.taobao.api.ApiException;
import com.taobao.api.response.TradesSoldGetResponse;

public class Totals {
    Long total(Warehouse warehouse) throws ApiException {
        TradesSoldGetResponse rsp = warehouse.sold("session");
        return rsp.getTotalResults();
    }
}
