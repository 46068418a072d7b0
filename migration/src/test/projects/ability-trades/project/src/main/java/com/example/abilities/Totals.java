package com.example.abilities;

import com.taobao.top.ability304.domain.*;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

public class Totals {
    public BigDecimal paid(List<TaobaoTradesSoldGetTrade> trades) {
        return trades.stream()
                .map(TaobaoTradesSoldGetTrade::getPayment)
                .map(BigDecimal::new)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    public List<TaobaoTradesSoldGetTrade> dearest(List<TaobaoTradesSoldGetTrade> trades) {
        return trades.stream()
                .sorted(Comparator.comparing((TaobaoTradesSoldGetTrade trade) -> new BigDecimal(trade.getPayment()))
                        .reversed())
                .collect(Collectors.toList());
    }

    public String status(TaobaoTradesSoldGetTrade trade) {
        return Optional.ofNullable(trade).map(TaobaoTradesSoldGetTrade::getStatus).orElse("");
    }
}
