package com.example.answers;

import com.taobao.api.response.TradesSoldGetResponse;

public class Totals {
    long of(TradesSoldGetResponse rsp) {
        return rsp.isSuccess() && rsp.getTotalResults() != null ? rsp.getTotalResults() : 0;
    }
}
