package com.example.later;

import com.taobao.api.DefaultTaobaoClient;
import com.taobao.api.TaobaoClient;

public final class Factory {
    private Factory() {}

    static TaobaoClient client() {
        return new DefaultTaobaoClient("https://eco.taobao.com/router/rest", "12345678", "secret", "json", 2000, 10000);
    }
}
