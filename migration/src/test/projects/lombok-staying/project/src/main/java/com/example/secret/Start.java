package com.example.secret;

import com.taobao.api.DefaultTaobaoClient;

public class Start {
    Vault vault(String url) {
        Vault vault = new Vault();
        vault.setClient(new DefaultTaobaoClient(url, "12345678", "secret"));
        return vault;
    }
}
