package com.example.cluster;

import com.taobao.api.ApiException;
import com.taobao.api.ClusterTaobaoClient;
import com.taobao.api.TaobaoClient;

public class Told {
    static TaobaoClient client(String url) {
        try {
            return new ClusterTaobaoClient(url, "12345678", "secret");
        } catch (ApiException e) {
            throw new IllegalStateException(e.getErrCode(), e);
        }
    }
}
