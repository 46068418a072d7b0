package com.example.own;

import com.taobao.api.ApiException;
import com.taobao.api.DefaultTaobaoClient;
import java.util.Date;

public class Clock {
    private final DefaultTaobaoClient client =
            new DefaultTaobaoClient("https://eco.taobao.com/router/rest", "12345678", "secret");

    Date now() throws ApiException {
        return client.execute(new TimeRequest()).getTime();
    }
}
