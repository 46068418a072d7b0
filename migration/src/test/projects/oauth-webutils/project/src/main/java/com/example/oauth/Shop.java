package com.example.oauth;

import com.taobao.api.ApiException;
import com.taobao.api.DefaultTaobaoClient;
import com.taobao.api.request.UserSellerGetRequest;

public class Shop {
    String nick(String session) throws ApiException {
        UserSellerGetRequest req = new UserSellerGetRequest();
        req.setFields("nick");
        return new DefaultTaobaoClient("https://eco.taobao.com/router/rest", "12345678", "secret")
                .execute(req, session)
                .getUser()
                .getNick();
    }
}
