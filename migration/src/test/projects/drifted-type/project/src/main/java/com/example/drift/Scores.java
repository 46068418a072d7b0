package com.example.drift;

import com.taobao.api.ApiException;
import com.taobao.api.TaobaoClient;
import com.taobao.api.request.ShopScoreGetRequest;
import com.taobao.api.response.ShopScoreGetResponse;

public class Scores {
    long score(TaobaoClient client, String nick) throws ApiException {
        ShopScoreGetRequest req = new ShopScoreGetRequest();
        req.setNick(nick);
        ShopScoreGetResponse rsp = client.execute(req);
        return rsp.getScore();
    }

    String text(ShopScoreGetResponse rsp) {
        return "score " + rsp.getScore();
    }
}
