package com.taobao.api;

import java.util.Map;

/** As in a jar of 2012. */
public class DefaultTaobaoClient implements TaobaoClient {
    public DefaultTaobaoClient(String serverUrl, String appKey, String appSecret) {}

    public DefaultTaobaoClient(String serverUrl, String appKey, String appSecret, String format) {}

    public <T extends TaobaoResponse> T execute(TaobaoRequest<T> request) throws ApiException {
        return null;
    }

    public <T extends TaobaoResponse> T execute(TaobaoRequest<T> request, String session) throws ApiException {
        return null;
    }

    public <T extends TaobaoResponse> Map<String, Object> doPost(TaobaoRequest<T> request, String session)
            throws ApiException {
        return null;
    }

    public void setNeedCheckRequest(boolean needCheckRequest) {}

    public void setNeedEnableParser(boolean needEnableParser) {}
}
