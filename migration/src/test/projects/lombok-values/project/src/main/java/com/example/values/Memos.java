package com.example.values;

import com.taobao.api.ApiException;
import lombok.AllArgsConstructor;

@AllArgsConstructor
class Memos {
    private final Calls calls;

    String of(long tid) throws ApiException {
        return calls.sale(tid).getAnswer().getTrade().getSellerNick();
    }
}
