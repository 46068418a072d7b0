package com.example.missing;

import com.taobao.top.DefaultTopApiClient;
import com.taobao.top.TopApiClient;
import com.taobao.top.ability414.Ability414;
import com.taobao.top.ability414.request.TaobaoTbkOrderDetailsGetRequest;
import com.taobao.top.ability414.response.TaobaoTbkOrderDetailsGetResponse;
import com.taobao.top.ability888.Ability888;
import com.taobao.top.ability888.request.TaobaoShopScoreQueryRequest;
import java.io.IOException;

/** One constant client for the API with a spec, and for the one without. */
class Both {
    private static final String URL = "https://eco.taobao.com/router/rest";
    private static final TopApiClient CLIENT = new DefaultTopApiClient("12345678", "secret", URL);

    static Long points(String nick) throws IOException {
        TaobaoShopScoreQueryRequest request = new TaobaoShopScoreQueryRequest();
        request.setNick(nick);
        return new Ability888(CLIENT).taobaoShopScoreQuery(request).getScore().getPoints();
    }

    static Boolean more(String start, String end) throws IOException {
        Ability414 orders = new Ability414(CLIENT);
        TaobaoTbkOrderDetailsGetRequest request = new TaobaoTbkOrderDetailsGetRequest();
        request.setStartTime(start);
        request.setEndTime(end);
        TaobaoTbkOrderDetailsGetResponse response = orders.taobaoTbkOrderDetailsGet(request);
        return response.getData().getHasNext();
    }
}
