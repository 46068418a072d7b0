package com.example.secret;

import com.taobao.api.DefaultTaobaoClient;
import com.taobao.api.security.SecurityClient;
import lombok.Getter;
import lombok.Setter;

public class Vault {
    @Getter
    @Setter
    private DefaultTaobaoClient client;

    SecurityClient secrets() {
        return new SecurityClient(getClient(), "random");
    }
}
