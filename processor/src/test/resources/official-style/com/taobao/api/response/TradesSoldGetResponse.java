package com.taobao.api.response;

import com.taobao.api.*;
import com.taobao.api.domain.*;
import com.taobao.api.response.*;
import java.util.*;

public class TradesSoldGetResponse extends TaobaoResponse {
    private static final long serialVersionUID = 1L;
    private Boolean hasNext;
    private Long totalResults;
    private List<Trade> trades;

    public Boolean getHasNext() {
        return this.hasNext;
    }

    public void setHasNext(Boolean hasNext) {
        this.hasNext = hasNext;
    }

    public Long getTotalResults() {
        return this.totalResults;
    }

    public void setTotalResults(Long totalResults) {
        this.totalResults = totalResults;
    }

    public List<Trade> getTrades() {
        return this.trades;
    }

    public void setTrades(List<Trade> trades) {
        this.trades = trades;
    }
}
