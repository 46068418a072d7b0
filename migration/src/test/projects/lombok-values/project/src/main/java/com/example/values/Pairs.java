package com.example.values;

import com.taobao.api.TaobaoClient;
import com.taobao.api.request.TradeFullinfoGetRequest;
import lombok.AllArgsConstructor;
import lombok.Data;
import lombok.Getter;
import lombok.Singular;
import lombok.experimental.Accessors;
import lombok.experimental.SuperBuilder;

public class Pairs {
    @Data @Accessors(chain = true) static class Pair { private TradeFullinfoGetRequest request; private TaobaoClient client; } static int pairs;

    @Getter
    @AllArgsConstructor
    enum Kind {
        SOLD("sold"), BOUGHT("bought");
        private final String field;
    }

    @SuperBuilder
    @Getter
    static class Base {
        private TaobaoClient client;
    }

    @SuperBuilder
    @Getter
    static class More extends Base {
        @Singular
        private java.util.List<TradeFullinfoGetRequest> requests;
    }

    Pair pair(More more) {
        TradeFullinfoGetRequest first = more.getRequests().get(0);
        first.setFields(Kind.SOLD.getField());
        return new Pair().setRequest(first).setClient(more.getClient());
    }

    More more(TaobaoClient client) {
        return More.builder().client(client).request(new TradeFullinfoGetRequest()).build();
    }

    // Behind all that Lombok writes, lines and columns are those of the file.
    String read(Pair pair) throws Exception {
        pair.getClient().execute(pair.getRequest()).setSubMsg("none");
        return "";
    }
}
