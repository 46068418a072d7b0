package com.example.missing;

import com.taobao.top.DefaultTopApiClient;
import com.taobao.top.TopApiClient;
import com.taobao.top.ability414.Ability414;
import com.taobao.top.ability414.request.TaobaoTbkOrderDetailsGetRequest;
import java.io.IOException;

public class Orders {
    private final TopApiClient client = new DefaultTopApiClient("12345678", "secret", "https://eco.taobao.com/router/rest");

    Boolean more(String start, String end) {
        TaobaoTbkOrderDetailsGetRequest request = new TaobaoTbkOrderDetailsGetRequest();
        request.setStartTime(start);
        request.setEndTime(end);
        try {
            return new Ability414(client).taobaoTbkOrderDetailsGet(request).getData().getHasNext();
        } catch (IOException e) {
            return null;
        }
    }

    boolean both(String nick) {
        try {
            return more("", "") && new Scores().points(nick) > 0;
        } catch (IOException e) {
            return false;
        }
    }
}
