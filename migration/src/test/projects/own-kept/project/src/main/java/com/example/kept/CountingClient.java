package com.example.kept;

import com.taobao.api.ApiException;
import com.taobao.api.DefaultTaobaoClient;
import com.taobao.api.TaobaoRequest;
import com.taobao.api.TaobaoResponse;
import java.util.concurrent.atomic.AtomicLong;

public class CountingClient extends DefaultTaobaoClient {
    private final AtomicLong calls = new AtomicLong();

    public CountingClient(String url, String key, String secret) {
        super(url, key, secret);
    }

    @Override
    public <T extends TaobaoResponse> T execute(TaobaoRequest<T> request, String session) throws ApiException {
        calls.incrementAndGet();
        return super.execute(request, session);
    }

    public long calls() {
        return calls.get();
    }
}
