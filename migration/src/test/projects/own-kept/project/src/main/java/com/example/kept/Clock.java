package com.example.kept;

import com.taobao.api.ApiException;
import com.taobao.api.DefaultTaobaoClient;
import com.taobao.api.TaobaoClient;
import com.taobao.api.request.UserSellerGetRequest;
import java.util.Date;

public class Clock {
    private final CountingClient counted = new CountingClient("https://eco.taobao.com/router/rest", "12345678", "secret");

    Date now() throws ApiException {
        return counted.execute(new TimeRequest(), null).getTime();
    }

    String nick(String session) throws ApiException {
        TaobaoClient client = new DefaultTaobaoClient("https://eco.taobao.com/router/rest", "12345678", "secret");
        UserSellerGetRequest req = new UserSellerGetRequest();
        req.setFields("nick");
        return client.execute(req, session).getUser().getNick() + counted.calls();
    }
}
