package com.example.reflect;

import com.taobao.api.ApiException;
import com.taobao.api.TaobaoClient;
import com.taobao.api.TaobaoRequest;
import com.taobao.api.TaobaoResponse;
import com.taobao.api.request.ItemGetRequest;
import com.taobao.api.request.TradeGetRequest;
import java.util.HashMap;
import java.util.Map;

@SuppressWarnings({"unchecked", "rawtypes"}) // The key decides the type of the request, which no compiler knows.
public class Requests {
    private static final Map<String, Class<? extends TaobaoRequest>> TYPES =
            new HashMap<String, Class<? extends TaobaoRequest>>();

    static {
        TYPES.put("item", ItemGetRequest.class);
        TYPES.put("trade", TradeGetRequest.class);
    }

    public static TaobaoResponse run(TaobaoClient client, String kind, String session) throws Exception {
        TaobaoRequest request = TYPES.get(kind).newInstance();
        if (request instanceof ItemGetRequest) {
            ((ItemGetRequest) request).setNumIid(1L);
        }
        return (TaobaoResponse) client.execute(request, session);
    }

    public static <T extends TaobaoResponse> T typed(TaobaoClient client, Class<? extends TaobaoRequest<T>> type)
            throws ApiException {
        try {
            TaobaoRequest<T> request = (TaobaoRequest<T>) Class.forName(type.getName()).newInstance();
            Class<T> answer = request.getResponseClass();
            System.out.println(answer.getSimpleName());
            return client.execute(request);
        } catch (ReflectiveOperationException e) {
            throw new ApiException(e);
        }
    }
}
