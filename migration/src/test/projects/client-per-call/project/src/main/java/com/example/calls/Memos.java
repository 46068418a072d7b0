package com.example.calls;

import com.taobao.api.ApiException;
import com.taobao.api.DefaultTaobaoClient;
import com.taobao.api.TaobaoClient;
import com.taobao.api.request.TradeMemoUpdateRequest;
import com.taobao.api.response.TradeMemoUpdateResponse;

public class Memos {
    boolean write(long tid, String memo, String session) throws ApiException {
        TaobaoClient client = new DefaultTaobaoClient(Top.URL, "12345678", "secret");
        TradeMemoUpdateRequest req = new TradeMemoUpdateRequest();
        req.setTid(tid);
        req.setMemo(memo);
        TradeMemoUpdateResponse rsp = client.execute(req, session);
        return rsp.isSuccess();
    }
}
