package com.example.modules;

import com.taobao.top.ability414.domain.TaobaoTbkOrderDetailsGetPublisherOrderDto;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

public class Table {
    private final Map<String, List<TaobaoTbkOrderDetailsGetPublisherOrderDto>> rows = new HashMap<>();

    public void add(String day, Object row) {
        if (row instanceof TaobaoTbkOrderDetailsGetPublisherOrderDto) {
            TaobaoTbkOrderDetailsGetPublisherOrderDto order = (TaobaoTbkOrderDetailsGetPublisherOrderDto) row;
            rows.computeIfAbsent(day, each -> new java.util.ArrayList<TaobaoTbkOrderDetailsGetPublisherOrderDto>()).add(order);
        }
    }

    public TaobaoTbkOrderDetailsGetPublisherOrderDto[] array(Calls calls) {
        return calls.page(1).toArray(new TaobaoTbkOrderDetailsGetPublisherOrderDto[0]);
    }
}
