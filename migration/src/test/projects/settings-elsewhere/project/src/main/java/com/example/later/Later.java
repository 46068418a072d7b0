package com.example.later;

import com.taobao.api.DefaultTaobaoClient;
import com.taobao.api.TaobaoClient;
import java.net.InetSocketAddress;
import java.net.Proxy;

public class Later {
    private final DefaultTaobaoClient client;

    public Later(String url) {
        client = new DefaultTaobaoClient(url, "12345678", "secret");
    }

    void slower(int factor) {
        client.setReadTimeout(factor * 30000);
    }

    void through(String host, int port) {
        client.setProxy(new Proxy(Proxy.Type.HTTP, new InetSocketAddress(host, port)));
    }

    TaobaoClient simplified(String url, boolean simple) {
        DefaultTaobaoClient made = new DefaultTaobaoClient(url, "12345678", "secret");
        register(made);
        made.setUseSimplifyJson(simple);
        return made;
    }

    TaobaoClient checked(String url, boolean check) {
        DefaultTaobaoClient made = new DefaultTaobaoClient(url, "12345678", "secret");
        made.setNeedCheckRequest(check);
        return made;
    }

    private void register(TaobaoClient made) {
        System.out.println(made);
    }
}
