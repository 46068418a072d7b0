package com.example.mall;

import com.taobao.api.ApiException;
import com.taobao.api.AutoRetryTaobaoClient;
import com.taobao.api.DefaultTaobaoClient;
import com.taobao.api.TaobaoClient;
import com.taobao.api.TaobaoRequest;
import com.taobao.api.TaobaoResponse;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

public class Gateway {
    protected static final Map<String, DefaultTaobaoClient> CLIENTS = new ConcurrentHashMap<>(1);
    private final Map<String, TaobaoClient> retrying = new ConcurrentHashMap<String, TaobaoClient>();
    private String url;

    public DefaultTaobaoClient getClient(Store store) {
        DefaultTaobaoClient client = CLIENTS.get(store.appKey);
        if (client == null) {
            client = new DefaultTaobaoClient(url, store.appKey, store.appSecret);
            CLIENTS.put(store.appKey, client);
        }
        return client;
    }

    public void init(Iterable<Store> stores) {
        for (Store store : stores) {
            retrying.put(store.appKey, new AutoRetryTaobaoClient(url, store.appKey, store.appSecret));
        }
    }

    public <T extends TaobaoResponse> T call(Store store, TaobaoRequest<T> request) {
        return call(store, request, true);
    }

    public <T extends TaobaoResponse> T call(Store store, TaobaoRequest<T> request, boolean isValidate) {
        try {
            DefaultTaobaoClient client = getClient(store);
            T t = client.execute(request, store.session);
            System.out.println(request.getApiMethodName() + request.getTextParams() + t.getBody());
            if (isValidate && !t.isSuccess()) {
                throw fail(t);
            }
            return t;
        } catch (ApiException ex) {
            throw new IllegalStateException("请求失败！" + ex.getErrMsg() + ex.getErrCode());
        }
    }

    public <Q extends TaobaoRequest<R>, R extends TaobaoResponse> R request(Q req, String appKey, String sessionKey)
            throws ApiException {
        R response = retrying.get(appKey).execute(req, sessionKey);
        if ("session-expired".equals(response.getSubCode())) {
            throw new ApiException(response.getErrorCode(), response.getMsg());
        }
        return response;
    }

    protected RuntimeException fail(TaobaoResponse response) {
        StringBuilder text = new StringBuilder();
        if (response.getSubMsg() != null && !"".equals(response.getSubMsg())) {
            text.append(response.getSubCode()).append(response.getSubMsg());
        } else {
            text.append(response.getMsg());
        }
        return new IllegalStateException(text.toString());
    }
}
