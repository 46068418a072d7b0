package com.example.mapped;

import com.taobao.api.ApiException;
import com.taobao.api.internal.util.json.JSONWriter;
import com.taobao.api.DefaultTaobaoClient;
import com.taobao.api.request.UserSellerGetRequest;

public class Events {
    String json(Event event) {
        return new JSONWriter(false, false, true).write(event);
    }

    String nick(String session) throws ApiException {
        UserSellerGetRequest req = new UserSellerGetRequest();
        req.setFields("nick");
        return new DefaultTaobaoClient("https://eco.taobao.com/router/rest", "12345678", "secret")
                .execute(req, session).getUser().getNick();
    }
}
