package com.example.json;

import com.alibaba.fastjson.JSON;
import com.taobao.api.ApiException;
import com.taobao.api.domain.Trade;
import com.taobao.api.internal.util.TaobaoUtils;
import com.taobao.api.request.ItemSellerGetRequest;
import com.taobao.api.response.ItemSellerGetResponse;
import com.taobao.api.response.TradeFullinfoGetResponse;

public class PushedTrades {
    public Trade pushed(String jdpResponse) throws ApiException {
        TradeFullinfoGetResponse rsp = TaobaoUtils.parseResponse(jdpResponse, TradeFullinfoGetResponse.class);
        System.out.println(JSON.toJSONString(rsp));
        return rsp.getTrade();
    }

    public Trade cached(String json) {
        return JSON.parseObject(json, Trade.class);
    }

    public ItemSellerGetResponse response(String json) {
        return JSON.parseObject(json, ItemSellerGetResponse.class);
    }

    public ItemSellerGetRequest again(String json) {
        return JSON.parseObject(json, ItemSellerGetRequest.class);
    }

    public java.util.List<com.taobao.api.response.TbkItemInfoGetResponse.NTbkItem> items(String json) {
        return JSON.parseArray(json, com.taobao.api.response.TbkItemInfoGetResponse.NTbkItem.class);
    }
}
