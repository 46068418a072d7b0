package com.example.values;

import com.taobao.api.ApiException;
import com.taobao.api.DefaultTaobaoClient;
import com.taobao.api.request.TradeFullinfoGetRequest;
import lombok.RequiredArgsConstructor;
import lombok.val;

@RequiredArgsConstructor
public class Calls {
    private static final String URL = "https://eco.taobao.com/router/rest";
    private final Settings settings;

    static Calls of(String session) {
        return new Calls(Settings.builder()
                .session(session)
                .client(new DefaultTaobaoClient(URL, "12345678", "secret"))
                .build());
    }

    Sale sale(long tid) throws ApiException {
        TradeFullinfoGetRequest req = new TradeFullinfoGetRequest();
        req.setFields("status");
        req.setTid(tid);
        val answer = settings.getClient().execute(req, settings.getSession());
        Sale sale = new Sale(settings.getSession());
        sale.setAnswer(answer);
        sale.setPaid(answer.getTrade().getStatus() != null);
        return sale;
    }

    String status(long tid) throws ApiException {
        return sale(tid).getAnswer().getTrade().getStatus();
    }
}
