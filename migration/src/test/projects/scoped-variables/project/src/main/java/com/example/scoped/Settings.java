package com.example.scoped;

import com.taobao.api.DefaultTaobaoClient;

class Settings {
    private int timeout;

    Settings client() {
        return this;
    }

    void setConnectTimeout(int timeout) {
        this.timeout = timeout;
    }

    DefaultTaobaoClient make() {
        Settings client = new Settings();
        client.setConnectTimeout(3000);
        return new DefaultTaobaoClient("https://eco.taobao.com/router/rest", "12345678", "secret");
    }

    DefaultTaobaoClient strict() {
        DefaultTaobaoClient client = make();
        client().setConnectTimeout(5000);
        client.setConnectTimeout(5000);
        return client;
    }
}
