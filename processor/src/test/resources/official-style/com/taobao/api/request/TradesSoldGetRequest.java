package com.taobao.api.request;

import com.taobao.api.*;
import com.taobao.api.domain.*;
import com.taobao.api.response.*;
import java.util.*;

public class TradesSoldGetRequest extends BaseTaobaoRequest<TradesSoldGetResponse> {
    private String buyerNick;
    private Date endCreated;
    private String extType;
    private String fields;
    private Long pageNo;
    private Long pageSize;
    private String rateStatus;
    private Date startCreated;
    private String status;
    private String tag;
    private String type;
    private Boolean useHasNext;

    public String getBuyerNick() {
        return this.buyerNick;
    }

    public void setBuyerNick(String buyerNick) {
        this.buyerNick = buyerNick;
    }

    public Date getEndCreated() {
        return this.endCreated;
    }

    public void setEndCreated(Date endCreated) {
        this.endCreated = endCreated;
    }

    public String getExtType() {
        return this.extType;
    }

    public void setExtType(String extType) {
        this.extType = extType;
    }

    public String getFields() {
        return this.fields;
    }

    public void setFields(String fields) {
        this.fields = fields;
    }

    public Long getPageNo() {
        return this.pageNo;
    }

    public void setPageNo(Long pageNo) {
        this.pageNo = pageNo;
    }

    public Long getPageSize() {
        return this.pageSize;
    }

    public void setPageSize(Long pageSize) {
        this.pageSize = pageSize;
    }

    public String getRateStatus() {
        return this.rateStatus;
    }

    public void setRateStatus(String rateStatus) {
        this.rateStatus = rateStatus;
    }

    public Date getStartCreated() {
        return this.startCreated;
    }

    public void setStartCreated(Date startCreated) {
        this.startCreated = startCreated;
    }

    public String getStatus() {
        return this.status;
    }

    public void setStatus(String status) {
        this.status = status;
    }

    public String getTag() {
        return this.tag;
    }

    public void setTag(String tag) {
        this.tag = tag;
    }

    public String getType() {
        return this.type;
    }

    public void setType(String type) {
        this.type = type;
    }

    public Boolean getUseHasNext() {
        return this.useHasNext;
    }

    public void setUseHasNext(Boolean useHasNext) {
        this.useHasNext = useHasNext;
    }

    public String getApiMethodName() {
        return "taobao.trades.sold.get";
    }

    public Map<String, String> getTextParams() {
        return new HashMap<String, String>();
    }

    public Class<TradesSoldGetResponse> getResponseClass() {
        return TradesSoldGetResponse.class;
    }

    public void check() throws ApiRuleException {}
}
