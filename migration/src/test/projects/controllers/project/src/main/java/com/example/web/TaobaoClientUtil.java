package com.example.web;

import com.taobao.api.ApiException;
import com.taobao.api.DefaultTaobaoClient;
import com.taobao.api.TaobaoClient;
import java.net.InetSocketAddress;
import java.net.Proxy;

public class TaobaoClientUtil {
    private static volatile TaobaoClient instance;

    public static TaobaoClient getInstance() {
        if (instance == null) {
            synchronized (TaobaoClientUtil.class) {
                if (instance == null) {
                    DefaultTaobaoClient client = new DefaultTaobaoClient(Config.URL, Config.KEY, Config.SECRET, "json", 3000, 15000);
                    client.setNeedCheckRequest(false);
                    client.setProxy(new Proxy(Proxy.Type.HTTP, new InetSocketAddress("10.0.0.1", 3128)));
                    instance = client;
                }
            }
        }
        return instance;
    }

    static String code(ApiException e) {
        if (e.getErrCode() != null && e.getErrCode().equals("isp.top-remote-connection-timeout")) {
            return "later";
        }
        return e.getSubErrCode() + e.getSubErrMsg() + e.getLocalizedMessage();
    }

    static class Config {
        static final String URL = "http://gw.api.taobao.com/router/rest";
        static final String KEY = "12345678";
        static final String SECRET = "secret";
    }
}
