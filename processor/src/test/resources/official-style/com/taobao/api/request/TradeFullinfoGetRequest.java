package com.taobao.api.request;

import com.taobao.api.*;
import com.taobao.api.domain.*;
import com.taobao.api.response.*;
import java.util.*;

public class TradeFullinfoGetRequest extends BaseTaobaoRequest<TradeFullinfoGetResponse> {
    private String fields;
    private Long tid;

    public String getFields() {
        return this.fields;
    }

    public void setFields(String fields) {
        this.fields = fields;
    }

    public Long getTid() {
        return this.tid;
    }

    public void setTid(Long tid) {
        this.tid = tid;
    }

    public String getApiMethodName() {
        return "taobao.trade.fullinfo.get";
    }

    public Map<String, String> getTextParams() {
        return new HashMap<String, String>();
    }

    public Class<TradeFullinfoGetResponse> getResponseClass() {
        return TradeFullinfoGetResponse.class;
    }

    public void check() throws ApiRuleException {}
}
