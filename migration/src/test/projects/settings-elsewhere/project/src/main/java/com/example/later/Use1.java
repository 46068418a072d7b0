package com.example.later;

import com.taobao.api.ApiException;
import com.taobao.api.request.TimeGetRequest;

public class Use1 {
    String time() throws ApiException {
        return Factory.client().execute(new TimeGetRequest()).getBody();
    }
}
