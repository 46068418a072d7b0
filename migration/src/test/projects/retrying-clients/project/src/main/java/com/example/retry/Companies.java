package com.example.retry;

import com.taobao.api.ApiException;
import com.taobao.api.request.LogisticsCompaniesGetRequest;

public class Companies {
    int number(Clients clients) throws ApiException {
        LogisticsCompaniesGetRequest req = new LogisticsCompaniesGetRequest();
        req.setFields("id,name");
        return clients.retrying().execute(req).getLogisticsCompanies().size();
    }
}
