package com.example.calls;

import com.taobao.api.ApiException;
import com.taobao.api.TaobaoClient;
import com.taobao.api.request.TimeGetRequest;
import java.util.Date;

public class Clock {
    Date now(TaobaoClient client) throws ApiException {
        return client.execute(new TimeGetRequest()).getTime();
    }
}
