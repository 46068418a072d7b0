package com.example.spring;

import com.alibaba.fastjson.JSON;
import com.taobao.top.ability414.Ability414;
import com.taobao.top.ability414.domain.*;
import com.taobao.top.ability414.request.*;
import com.taobao.top.ability414.response.*;
import java.io.IOException;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Service;

@Service
public class OrderService {
    @FunctionalInterface
    interface Call<T> {
        T run() throws IOException;
    }

    interface Exchange<Q, A> {
        A send(Q request) throws IOException;
    }

    @Autowired
    private Ability414 ability414;

    private <T> T again(int times, Call<T> call) throws IOException {
        for (int i = 1; ; i++) {
            try {
                return call.run();
            } catch (IOException e) {
                if (i >= times) {
                    throw e;
                }
            }
        }
    }

    private <Q, A> A exchange(Q request, Exchange<Q, A> exchange) throws IOException {
        return exchange.send(request);
    }

    public List<String> numbers(String start, String end) throws IOException {
        TaobaoTbkOrderDetailsGetRequest request = new TaobaoTbkOrderDetailsGetRequest();
        request.setStartTime(start);
        request.setEndTime(end);
        TaobaoTbkOrderDetailsGetResponse response = again(3, () -> ability414.taobaoTbkOrderDetailsGet(request));
        System.out.println(JSON.toJSONString(response) + response.getBody() + response.getRequestId());
        if (!response.isSuccess() || response.getData() == null) {
            return Collections.emptyList();
        }
        return response.getData().getResults().stream()
                .map(TaobaoTbkOrderDetailsGetPublisherOrderDto::getTradeId)
                .collect(Collectors.toList());
    }

    public String next(TaobaoTbkOrderDetailsGetRequest request) throws IOException {
        TaobaoTbkOrderDetailsGetOrderPage page =
                exchange(request, ability414::taobaoTbkOrderDetailsGet).getData();
        return page.getHasNext() ? page.getPositionIndex() : null;
    }

    public CompletableFuture<List<String>> later(String start, String end) {
        return CompletableFuture.supplyAsync(() -> {
            try {
                return numbers(start, end);
            } catch (IOException e) {
                e.printStackTrace();
                throw new RuntimeException("no orders", e);
            }
        });
    }
}
