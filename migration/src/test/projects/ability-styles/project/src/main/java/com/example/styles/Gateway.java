package com.example.styles;

import com.taobao.top.BaseTopApiResponse;
import com.taobao.top.DefaultTopApiClient;
import com.taobao.top.TopApiClient;
import com.taobao.top.ability304.Ability304;
import com.taobao.top.ability304.request.TaobaoTradesSoldGetRequest;
import com.taobao.top.ability304.response.TaobaoTradesSoldGetResponse;
import java.io.IOException;
import java.net.SocketTimeoutException;
import java.util.function.Function;

public class Gateway {
    private static TopApiClient client;

    static {
        client = new DefaultTopApiClient("12345678" /* the app */, "secret", "https://eco.taobao.com/router/rest");
    }

    private final long total;

    Gateway(String session) throws IOException {
        this.total = count(session);
    }

    private TopApiClient getClient() {
        String url = "https://" + System.getProperty("host", "eco.taobao.com") + "/router/rest";
        return new DefaultTopApiClient(System.getenv("KEY"), System.getenv("SECRET"), url);
    }

    static long count(String session) throws IOException {
        var request = new TaobaoTradesSoldGetRequest();
        request.setFields("tid");
        var response = new Ability304(new DefaultTopApiClient("1", "2", "https://eco.taobao.com/router/rest"))
                .taobaoTradesSoldGet(request, session);
        check(response);
        return response.getTotalResults();
    }

    private static void check(BaseTopApiResponse response) {
        if (!response.isSuccess()) {
            throw new IllegalStateException(response.getCode() + ": " + response.getMsg());
        }
    }

    com.taobao.top.ability304.response.TaobaoTradesSoldGetResponse full(String session) throws java.io.IOException {
        com.taobao.top.ability304.request.TaobaoTradesSoldGetRequest request =
                new com.taobao.top.ability304.request.TaobaoTradesSoldGetRequest();
        com.taobao.top.ability304.Ability304 ability = new com.taobao.top.ability304.Ability304(getClient());
        return ability.taobaoTradesSoldGet(request, session);
    }

    String patient(String session) {
        Ability304 apiPackage = new Ability304(client);
        try {
            return apiPackage.taobaoTradesSoldGet(new TaobaoTradesSoldGetRequest(), session).getBody();
        } catch (SocketTimeoutException e) {
            return "late";
        } catch (IOException e) {
            return null;
        } finally {
            System.out.println(total);
        }
    }

    void wrapped(String session) throws Exception {
        try {
            patient(session);
            full(session);
        } catch (Exception e) {
            throw new Exception("no trades", e);
        }
    }

    <R> R with(TaobaoTradesSoldGetResponse response, Function<TaobaoTradesSoldGetResponse, R> function) {
        return function.apply(response);
    }

    Long first(TaobaoTradesSoldGetResponse response) {
        return with(response, each -> each.getTrades().isEmpty() ? null : each.getTrades().get(0).getTid());
    }
}
