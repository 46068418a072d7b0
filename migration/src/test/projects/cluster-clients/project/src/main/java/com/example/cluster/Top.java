package com.example.cluster;

import com.taobao.api.ApiException;
import com.taobao.api.AutoRetryClusterTaobaoClient;
import com.taobao.api.ClusterTaobaoClient;
import com.taobao.api.Constants;
import com.taobao.api.TaobaoClient;
import com.taobao.api.request.TimeGetRequest;

public class Top {
    private static final String URL = "http://gw.api.taobao.com/router/rest";
    private static ClusterTaobaoClient single;
    private static TaobaoClient fixed;
    private static AutoRetryClusterTaobaoClient lazy;

    static {
        try {
            single = new ClusterTaobaoClient(URL, "12345678", "secret");
            single.setReadTimeout(10000);
        } catch (ApiException e) {
            throw new ExceptionInInitializerError(e);
        }
    }

    static synchronized TaobaoClient fixed(String appKey, String secret) {
        try {
            if (fixed == null) {
                System.out.println("first use");
                fixed = new ClusterTaobaoClient(URL, appKey, secret, Constants.FORMAT_JSON);
            }
        } catch (ApiException e) {
            System.err.println("no client: " + e.getMessage());
            e.printStackTrace();
        }
        return fixed;
    }

    static AutoRetryClusterTaobaoClient lazy() throws ApiException {
        if (lazy == null) {
            lazy = new AutoRetryClusterTaobaoClient(URL, "12345678", "secret");
        }
        return lazy;
    }

    static String time() {
        try {
            return lazy().execute(new TimeGetRequest()).getBody();
        } catch (ApiException e) {
            return e.getErrMsg();
        }
    }
}
