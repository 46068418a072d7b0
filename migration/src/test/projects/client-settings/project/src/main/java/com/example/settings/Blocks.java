package com.example.settings;

import com.taobao.api.Constants;
import com.taobao.api.DefaultTaobaoClient;
import com.taobao.api.TaobaoClient;

/** Clients of methods: with more arguments, with values of a run, with statements between. */
public class Blocks {
    private final String url;
    private final Config config;

    public Blocks(String url, Config config) {
        this.url = url;
        this.config = config;
    }

    TaobaoClient configured() {
        DefaultTaobaoClient client = new DefaultTaobaoClient(url, config.appKey, config.secret);
        client.setConnectTimeout(config.connectMillis());
        client.setReadTimeout(config.readMillis());
        return client;
    }

    TaobaoClient longer() {
        DefaultTaobaoClient client = new DefaultTaobaoClient(url, config.appKey, config.secret, "json", 3000, 15000);
        client.setReadTimeout(config.readMillis());
        client.setNeedEnableParser(true);
        return client;
    }

    TaobaoClient xml() {
        DefaultTaobaoClient client =
                new DefaultTaobaoClient(url, config.appKey, config.secret, Constants.FORMAT_XML, 3000, 15000, "md5");
        System.out.println("a client for " + url);
        client.setNeedCheckRequest(false);
        return client;
    }

    TaobaoClient declaredAsInterface() {
        TaobaoClient client = new DefaultTaobaoClient(url, config.appKey, config.secret);
        ((DefaultTaobaoClient) client).setConnectTimeout(0);
        ((DefaultTaobaoClient) client).setReadTimeout(0);
        ((DefaultTaobaoClient) client).setUseSimplifyJson(true);
        return client;
    }

    TaobaoClient assigned() {
        DefaultTaobaoClient client;
        if (config.secret.isEmpty()) {
            client = new DefaultTaobaoClient(url, config.appKey, "secret", Constants.FORMAT_JSON);
            client.setReadTimeout(5 * 1000);
        } else {
            client = new DefaultTaobaoClient(url, config.appKey, config.secret, Constants.FORMAT_JSON);
        }
        return client;
    }

    static class Config {
        String appKey = "12345678";
        String secret = "secret";

        int connectMillis() {
            return 3000;
        }

        int readMillis() {
            return 9000;
        }
    }
}
