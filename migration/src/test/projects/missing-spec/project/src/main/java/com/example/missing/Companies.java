package com.example.missing;

import com.taobao.api.ApiException;
import com.taobao.api.TaobaoClient;
import com.taobao.api.request.LogisticsCompaniesGetRequest;

public class Companies {
    int number(TaobaoClient client) throws ApiException {
        LogisticsCompaniesGetRequest req = new LogisticsCompaniesGetRequest();
        req.setFields("id");
        return client.execute(req).getLogisticsCompanies().size();
    }
}
