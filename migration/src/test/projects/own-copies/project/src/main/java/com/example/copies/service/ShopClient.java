package com.example.copies.service;

import com.taobao.api.DefaultTaobaoClient;

public class ShopClient extends DefaultTaobaoClient {
    private static final String SECRET = "secret";

    public ShopClient(String url, String appKey) {
        super(url, appKey, SECRET);
    }

    public ShopClient(String appKey) {
        super("https://eco.taobao.com/router/rest", appKey, SECRET, "json", 3000, 15000);
    }
}
