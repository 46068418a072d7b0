package com.example.modules;

import com.taobao.top.TopApiClient;
import com.taobao.top.ability414.Ability414;
import com.taobao.top.ability414.domain.TaobaoTbkOrderDetailsGetPublisherOrderDto;
import com.taobao.top.ability414.request.TaobaoTbkOrderDetailsGetRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

public class Calls {
    private final Ability414 orders;

    public Calls(TopApiClient client) {
        this.orders = new Ability414(client);
    }

    public List<TaobaoTbkOrderDetailsGetPublisherOrderDto> page(long number) {
        TaobaoTbkOrderDetailsGetRequest request = new TaobaoTbkOrderDetailsGetRequest();
        request.setPageNo(number);
        try {
            return orders.taobaoTbkOrderDetailsGet(request).getData().getResults();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
