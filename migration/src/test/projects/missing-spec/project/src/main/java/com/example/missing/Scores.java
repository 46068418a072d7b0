package com.example.missing;

import com.taobao.api.ApiException;
import com.taobao.api.DefaultTaobaoClient;
import com.taobao.api.TaobaoClient;
import com.taobao.api.request.ShopScoreGetRequest;

public class Scores {
    private final TaobaoClient client =
            new DefaultTaobaoClient("https://eco.taobao.com/router/rest", "12345678", "secret");

    String score(String nick) throws ApiException {
        ShopScoreGetRequest req = new ShopScoreGetRequest();
        req.setNick(nick);
        return client.execute(req).getScore();
    }
}
