package com.taobao.api.request;

import com.taobao.api.*;
import com.taobao.api.domain.*;
import com.taobao.api.response.*;
import java.util.*;

public class ItemQuantityUpdateRequest extends BaseTaobaoRequest<ItemQuantityUpdateResponse> {
    private Long numIid;
    private String outerId;
    private Long quantity;
    private Long skuId;
    private Long type;

    public Long getNumIid() {
        return this.numIid;
    }

    public void setNumIid(Long numIid) {
        this.numIid = numIid;
    }

    public String getOuterId() {
        return this.outerId;
    }

    public void setOuterId(String outerId) {
        this.outerId = outerId;
    }

    public Long getQuantity() {
        return this.quantity;
    }

    public void setQuantity(Long quantity) {
        this.quantity = quantity;
    }

    public Long getSkuId() {
        return this.skuId;
    }

    public void setSkuId(Long skuId) {
        this.skuId = skuId;
    }

    public Long getType() {
        return this.type;
    }

    public void setType(Long type) {
        this.type = type;
    }

    public String getApiMethodName() {
        return "taobao.item.quantity.update";
    }

    public Map<String, String> getTextParams() {
        return new HashMap<String, String>();
    }

    public Class<ItemQuantityUpdateResponse> getResponseClass() {
        return ItemQuantityUpdateResponse.class;
    }

    public void check() throws ApiRuleException {}
}
