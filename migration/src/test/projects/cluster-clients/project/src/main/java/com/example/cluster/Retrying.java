package com.example.cluster;

import com.taobao.api.AutoRetryTaobaoClient;
import com.taobao.api.TaobaoClient;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.Set;

public class Retrying {
    private static final String URL = "http://gw.api.taobao.com/router/rest";

    private final AutoRetryTaobaoClient field = new AutoRetryTaobaoClient(URL, "12345678", "secret") ;

    Retrying() {
        field.setRetryErrorCodes(Collections.singleton("isv.busy"));
    }
    static TaobaoClient added() {
        AutoRetryTaobaoClient client = new AutoRetryTaobaoClient(URL, "12345678", "secret");
        Set<String> codes = new HashSet<String>();
        codes.add("isp.remote-service-timeout");
        codes.add("isv.trade-locked");
        client.setRetryErrorCodes(codes);
        return client;
    }

    static TaobaoClient listed(int times, long wait) {
        AutoRetryTaobaoClient client = new AutoRetryTaobaoClient(URL, "12345678", "secret", "json", 3000, 20000);
        client.setRetryErrorCodes(new HashSet<String>(Arrays.asList("isp.busy", "isv.busy")));
        client.setMaxRetryCount(times);
        client.setRetryWaitTime(wait);
        client.setThrowIfOverMaxRetry(false);
        return client;
    }
    static TaobaoClient throwing() {
        AutoRetryTaobaoClient client = new AutoRetryTaobaoClient(URL, "12345678", "secret");
        client.setThrowIfOverMaxRetry(true);
        return client;
    }
}
