package com.example.chain.common;

import com.taobao.api.DefaultTaobaoClient;
import com.taobao.api.TaobaoClient;

public final class Clients {
    private Clients() {}

    public static TaobaoClient client() {
        return new DefaultTaobaoClient("https://eco.taobao.com/router/rest", "12345678", "secret");
    }
}
