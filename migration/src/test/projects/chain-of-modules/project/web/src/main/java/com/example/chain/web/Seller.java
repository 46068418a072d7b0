package com.example.chain.web;

import com.example.chain.common.Clients;
import com.taobao.api.ApiException;
import com.taobao.api.request.UserSellerGetRequest;

public class Seller {
    String nick(String session) throws ApiException {
        UserSellerGetRequest req = new UserSellerGetRequest();
        req.setFields("nick");
        return Clients.client().execute(req, session).getUser().getNick();
    }
}
