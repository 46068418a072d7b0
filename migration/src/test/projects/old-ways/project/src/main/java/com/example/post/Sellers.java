package com.example.post;

import com.taobao.api.ApiException;
import com.taobao.api.DefaultTaobaoClient;
import com.taobao.api.request.UserSellerGetRequest;
import java.util.Map;

public class Sellers {
    private final DefaultTaobaoClient client =
            new DefaultTaobaoClient("http://gw.api.taobao.com/router/rest", "12345678", "secret");

    Map<String, Object> seller(String session) throws ApiException {
        UserSellerGetRequest req = new UserSellerGetRequest();
        req.setFields("nick");
        Clients.quiet(client);
        // The whole answer, as a map.
        return client.doPost(req, session);
    }
}
