package com.example.answers;

import com.taobao.api.response.TradesSoldGetResponse;

public class TotalsCheck {
    public static void main(String[] args) {
        TradesSoldGetResponse rsp = new TradesSoldGetResponse();
        rsp.setTotalResults(3L);
        System.out.println(new Totals().of(rsp));
    }
}
