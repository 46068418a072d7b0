package com.example.post;

import com.taobao.api.DefaultTaobaoClient;
import com.taobao.api.TaobaoClient;

final class Clients {
    private Clients() {}

    static TaobaoClient quiet(DefaultTaobaoClient client) {
        client.setNeedEnableParser(false);
        return client;
    }

    static TaobaoClient xml() {
        DefaultTaobaoClient client =
                new DefaultTaobaoClient("http://gw.api.taobao.com/router/rest", "12345678", "secret", "xml");
        client.setNeedCheckRequest(false);
        return client;
    }
}
