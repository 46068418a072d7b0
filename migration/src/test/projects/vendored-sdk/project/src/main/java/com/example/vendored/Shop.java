package com.example.vendored;

import com.taobao.api.ApiException;
import com.taobao.api.TaobaoClient;
import com.taobao.api.request.TimeGetRequest;

public class Shop {
    String time(TaobaoClient client) throws ApiException {
        return client.execute(new TimeGetRequest()).getTime().toString();
    }
}
