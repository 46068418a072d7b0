package com.example.retry;

import com.taobao.api.AutoRetryTaobaoClient;
import com.taobao.api.BatchTaobaoClient;
import com.taobao.api.ClusterTaobaoClient;
import com.taobao.api.DefaultTaobaoClient;
import com.taobao.api.TaobaoClient;
import com.taobao.api.ApiException;

public class Clients {
    static final String URL = "https://eco.taobao.com/router/rest";

    TaobaoClient plain() {
        DefaultTaobaoClient client = new DefaultTaobaoClient(URL, "12345678", "secret", "json", 2000, 10000);
        client.setNeedEnableParser(true);
        client.setUseGzipEncoding(true);
        return client;
    }

    TaobaoClient retrying() {
        AutoRetryTaobaoClient client = new AutoRetryTaobaoClient(URL, "12345678", "secret");
        client.setMaxRetryCount(2);
        client.setRetryWaitTime(100L);
        return client;
    }

    TaobaoClient batching() {
        return new BatchTaobaoClient(URL, "12345678", "secret");
    }

    TaobaoClient cluster() throws ApiException {
        return new ClusterTaobaoClient(URL, "12345678", "secret");
    }
}
