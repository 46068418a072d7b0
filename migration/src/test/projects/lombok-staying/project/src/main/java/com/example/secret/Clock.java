package com.example.secret;

import com.taobao.api.ApiException;
import com.taobao.api.TaobaoClient;
import com.taobao.api.request.TimeGetRequest;

public class Clock {
    private final TaobaoClient client;

    public Clock(TaobaoClient client) {
        this.client = client;
    }

    public String time() throws ApiException {
        return client.execute(new TimeGetRequest()).getBody();
    }
}
