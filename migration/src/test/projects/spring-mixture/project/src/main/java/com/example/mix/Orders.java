package com.example.mix;

import com.taobao.api.ApiException;
import com.taobao.api.TaobaoClient;
import com.taobao.api.request.LogisticsOfflineSendRequest;
import com.taobao.api.request.TradeFullinfoGetRequest;
import com.taobao.api.response.LogisticsOfflineSendResponse;
import com.taobao.api.response.TradeFullinfoGetResponse.Trade;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.stereotype.Service;

@Service
public class Orders {
    private final TaobaoClient client;

    public Orders(TaobaoClient client) {
        this.client = client;
    }

    <T> Optional<T> of(long tid, String session, Function<Trade, T> reader) {
        TradeFullinfoGetRequest req = new TradeFullinfoGetRequest();
        req.setFields("tid,status,created");
        req.setTid(tid);
        try {
            return Optional.ofNullable(client.execute(req, session).getTrade()).map(reader);
        } catch (ApiException e) {
            return Optional.empty();
        }
    }

    boolean send(long tid, String company, String number, String session) throws ApiException {
        LogisticsOfflineSendRequest req = new LogisticsOfflineSendRequest();
        req.setTid(tid);
        req.setCompanyCode(company);
        req.setOutSid(number);
        LogisticsOfflineSendResponse rsp = client.execute(req, session);
        return rsp.getShipping() != null && rsp.getShipping().getIsSuccess();
    }

    String created(long tid, String session) {
        return of(tid, session, Trade::getCreated).map(date -> String.valueOf(date.getTime())).orElse("");
    }
}
