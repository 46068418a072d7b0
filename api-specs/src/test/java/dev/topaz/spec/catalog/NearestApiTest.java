package dev.topaz.spec.catalog;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NearestApiTest {
    private static final List<String> NAMES =
            List.of("taobao.time.get", "taobao.trade.fullinfo.get", "taobao.trade.get");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "TradeFullinfoGetRequest",
                "com.taobao.api.response.TradeFullinfoGetResponse",
                "trade.fullinfo.get",
                "TAOBAO.TRADE.FULLINFO.GET",
                "taobao_trade_fullinfo_get",
                "taobao.trade.fulinfo.get",
                " taobao.trade.fullinfo.get",
            })
    void knowsAnApiInEverySpelling(String written) {
        assertEquals(Optional.of("taobao.trade.fullinfo.get"), NearestApi.to(written, NAMES));
    }

    @Test
    void findsNothingWhereEverythingIsFarAway() {
        assertEquals(Optional.empty(), NearestApi.to("tmall.item.add", NAMES));
        assertEquals(Optional.empty(), NearestApi.to("淘宝", NAMES));
        assertEquals(Optional.empty(), NearestApi.to("", NAMES));
    }
}
