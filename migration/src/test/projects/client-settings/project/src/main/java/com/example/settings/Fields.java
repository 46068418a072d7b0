package com.example.settings;

import com.taobao.api.DefaultTaobaoClient;
import com.taobao.api.TaobaoClient;

/** Clients of fields, which initializers and the constructor set. */
public class Fields {
    private static final String URL = "https://eco.taobao.com/router/rest";
    private static final DefaultTaobaoClient SHARED = new DefaultTaobaoClient(URL, "12345678", "secret");
    private static final int READ_TIMEOUT = 20 * 1000;
    private final DefaultTaobaoClient own = new DefaultTaobaoClient(URL, "12345678", "secret");
    private DefaultTaobaoClient third = new DefaultTaobaoClient(URL, "12345678", "secret");

    static {
        SHARED.setConnectTimeout(2000);
        SHARED.setReadTimeout(READ_TIMEOUT);
    }

    {
        third.setReadTimeout(120000);
    }

    public Fields(String name) {
        System.out.println(name);
        own.setNeedCheckRequest(false);
        this.own.setUseSimplifyJson(true);
    }

    static TaobaoClient shared() {
        return SHARED;
    }

    TaobaoClient own() {
        return name() == null ? own : third;
    }

    String name() {
        return "own";
    }
}
