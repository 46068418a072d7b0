package com.example.own;

import com.taobao.api.ApiException;
import com.taobao.api.TaobaoClient;
import com.taobao.api.request.UserSellerGetRequest;

public class Sellers {
    String nick(TaobaoClient client, String session) throws ApiException {
        UserSellerGetRequest req = new UserSellerGetRequest();
        req.setFields("nick");
        return client.execute(req, session).getUser().getNick();
    }
}
