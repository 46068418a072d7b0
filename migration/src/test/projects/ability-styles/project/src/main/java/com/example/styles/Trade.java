package com.example.styles;

import com.taobao.top.ability304.domain.TaobaoTradesSoldGetTrade;

/** The project has a class of the simple name that the platform has. */
public class Trade {
    private final TaobaoTradesSoldGetTrade trade;

    public Trade(TaobaoTradesSoldGetTrade trade) {
        this.trade = trade;
    }

    public static Trade of(TaobaoTradesSoldGetTrade trade) {
        return new Trade(trade);
    }

    public Class<?> type() {
        return TaobaoTradesSoldGetTrade.class;
    }

    public Long tid() {
        return trade.getTid();
    }
}
