package com.example.orders;

import android.os.AsyncTask;
import com.taobao.api.ApiException;
import com.taobao.api.DefaultTaobaoClient;
import com.taobao.api.TaobaoClient;
import com.taobao.api.request.TradesSoldGetRequest;
import com.taobao.api.response.TradesSoldGetResponse;
import java.util.Collections;
import java.util.List;

public class LoadOrders extends AsyncTask<String, Void, List<TradesSoldGetResponse.Trade>> {
    private final TaobaoClient client =
            new DefaultTaobaoClient("https://eco.taobao.com/router/rest", "12345678", "secret");

    @Override
    protected List<TradesSoldGetResponse.Trade> doInBackground(String... sessions) {
        TradesSoldGetRequest req = new TradesSoldGetRequest();
        req.setFields("tid,title");
        try {
            return client.execute(req, sessions[0]).getTrades();
        } catch (ApiException e) {
            return Collections.emptyList();
        }
    }

    @Override
    protected void onPostExecute(List<TradesSoldGetResponse.Trade> trades) {
        for (TradesSoldGetResponse.Trade trade : trades) {
            System.out.println(trade.getTid() + " " + trade.getTitle());
        }
    }
}
