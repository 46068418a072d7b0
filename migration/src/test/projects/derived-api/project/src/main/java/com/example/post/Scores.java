package com.example.post;

import com.taobao.api.ApiException;
import com.taobao.api.DefaultTaobaoClient;
import com.taobao.api.request.ShopScoreGetRequest;
import com.taobao.api.response.ShopScoreGetResponse;

public class Scores {
    private final DefaultTaobaoClient client =
            new DefaultTaobaoClient("https://eco.taobao.com/router/rest", "12345678", "secret", "json", 3000, 15000);

    String score(String nick) throws ApiException {
        ShopScoreGetRequest req = new ShopScoreGetRequest();
        req.setNick(nick);
        ShopScoreGetResponse rsp = client.execute(req);
        return rsp.getScore();
    }
}
