package com.example.copies.response;

import com.taobao.api.TaobaoObject;
import com.taobao.api.TaobaoResponse;
import com.taobao.api.internal.mapping.ApiField;
import com.taobao.api.internal.mapping.ApiListField;
import java.util.List;

public class TradesSoldGetResponse extends TaobaoResponse {
    private static final long serialVersionUID = 5238391423411428L;

    @ApiField("has_next")
    private Boolean hasNext;

    @ApiListField("trades")
    @ApiField("trade")
    private List<Trade> trades;

    public void setHasNext(Boolean hasNext) {
        this.hasNext = hasNext;
    }

    public Boolean getHasNext() {
        return this.hasNext;
    }

    public void setTrades(List<Trade> trades) {
        this.trades = trades;
    }

    public List<Trade> getTrades() {
        return this.trades;
    }

    public static class Trade extends TaobaoObject {
        private static final long serialVersionUID = 1L;

        @ApiField("tid")
        private Long tid;

        @ApiField("payment")
        private String paid;

        public Long getTid() {
            return this.tid;
        }

        public void setTid(Long tid) {
            this.tid = tid;
        }

        public String getPaid() {
            return this.paid;
        }

        public void setPaid(String paid) {
            this.paid = paid;
        }
    }
}
