package com.example.copies.request;

import com.example.copies.response.TradesSoldGetResponse;
import com.taobao.api.ApiRuleException;
import com.taobao.api.TaobaoRequest;
import com.taobao.api.internal.util.RequestCheckUtils;
import com.taobao.api.internal.util.TaobaoHashMap;
import java.util.Date;
import java.util.Map;

/**
 * TOP API: taobao.trades.sold.get request
 */
public class TradesSoldGetRequest implements TaobaoRequest<TradesSoldGetResponse> {

    private Map<String, String> headerMap = new TaobaoHashMap();
    private TaobaoHashMap udfParams; // add user-defined text parameters
    private Long timestamp;

    private String fields;
    private Date begin;
    private Long pageNo;

    public void setFields(String fields) {
        this.fields = fields;
    }

    public String getFields() {
        return this.fields;
    }

    public void setBegin(Date begin) {
        this.begin = begin;
    }

    public Date getBegin() {
        return this.begin;
    }

    public void setPageNo(Long pageNo) {
        this.pageNo = pageNo;
    }

    public Long getPageNo() {
        return this.pageNo;
    }

    public Long getTimestamp() {
        return this.timestamp;
    }

    public void setTimestamp(Long timestamp) {
        this.timestamp = timestamp;
    }

    public String getApiMethodName() {
        return "taobao.trades.sold.get";
    }

    public Map<String, String> getTextParams() {
        TaobaoHashMap txtParams = new TaobaoHashMap();
        txtParams.put("fields", this.fields);
        txtParams.put("start_created", this.begin);
        txtParams.put("page_no", this.pageNo);
        if (this.udfParams != null) {
            txtParams.putAll(this.udfParams);
        }
        return txtParams;
    }

    public void putOtherTextParam(String key, String value) {
        if (this.udfParams == null) {
            this.udfParams = new TaobaoHashMap();
        }
        this.udfParams.put(key, value);
    }

    public Class<TradesSoldGetResponse> getResponseClass() {
        return TradesSoldGetResponse.class;
    }

    public void check() throws ApiRuleException {
        RequestCheckUtils.checkNotEmpty(fields, "fields");
    }

    public Map<String, String> getHeaderMap() {
        return headerMap;
    }

    public void putHeaderParam(String key, String value) {
        headerMap.put(key, value);
    }

    public String getBatchApiSession() {
        return null;
    }

    public void setBatchApiSession(String session) {}

    public int getBatchApiOrder() {
        return 0;
    }

    public void setBatchApiOrder(int order) {}

    public String getTopMixParams() {
        return null;
    }

    public String getTargetAppKey() {
        return null;
    }

    public String getTopContentType() {
        return null;
    }

    public void setTopContentType(String type) {}

    public String getTopResponseType() {
        return null;
    }

    public void setTopResponseType(String type) {}

    public String getTopApiVersion() {
        return null;
    }

    public void setTopApiVersion(String version) {}

    public String getTopApiFormat() {
        return null;
    }

    public void setTopApiFormat(String format) {}

    public String getTopHttpMethod() {
        return null;
    }

    public void setTopHttpMethod(String method) {}

    public String getTopApiCallType() {
        return null;
    }

    public void setTopApiCallType(String type) {}
}
