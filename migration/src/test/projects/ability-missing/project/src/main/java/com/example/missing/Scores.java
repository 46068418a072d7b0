package com.example.missing;

import com.taobao.top.DefaultTopApiClient;
import com.taobao.top.TopApiClient;
import com.taobao.top.ability888.Ability888;
import com.taobao.top.ability888.domain.TaobaoShopScoreQueryScore;
import com.taobao.top.ability888.request.TaobaoShopScoreQueryRequest;
import com.taobao.top.ability888.response.TaobaoShopScoreQueryResponse;
import java.io.IOException;

public class Scores {
    Long points(String nick) throws IOException {
        TopApiClient client = new DefaultTopApiClient("12345678", "secret", "https://eco.taobao.com/router/rest");
        Ability888 scores = new Ability888(client);
        TaobaoShopScoreQueryRequest request = new TaobaoShopScoreQueryRequest();
        request.setNick(nick);
        TaobaoShopScoreQueryResponse response = scores.taobaoShopScoreQuery(request);
        TaobaoShopScoreQueryScore score = response.getScore();
        return score.getPoints();
    }
}
