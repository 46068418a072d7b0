package com.example.both;

import com.taobao.top.DefaultTopApiClient;

/** A client of the project's own. */
class Logged extends DefaultTopApiClient {
    Logged(String key, String secret) {
        super(key, secret, "https://eco.taobao.com/router/rest");
    }
}
