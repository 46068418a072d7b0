package com.example.chain.admin;

import com.example.chain.common.Clients;
import com.taobao.api.ApiException;
import com.taobao.api.request.LogisticsCompaniesGetRequest;
import com.taobao.api.response.LogisticsCompaniesGetResponse;
import java.util.stream.Collectors;

public class Companies {
    String codes() throws ApiException {
        LogisticsCompaniesGetRequest req = new LogisticsCompaniesGetRequest();
        req.setFields("id,code,name");
        LogisticsCompaniesGetResponse rsp = Clients.client().execute(req);
        return rsp.getLogisticsCompanies().stream().map(each -> each.getCode()).collect(Collectors.joining(","));
    }
}
