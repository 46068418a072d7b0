package dev.topaz.spec.catalog;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.topaz.spec.catalog.CatalogSearch.Result;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CatalogSearchTest {
    private final CatalogSearch search = new CatalogSearch(new SmallCatalog().titles());

    @ParameterizedTest
    @CsvSource({
        "taobao.trade.fullinfo.get, taobao.trade.fullinfo.get",
        "TAOBAO.TRADE.FULLINFO.GET, taobao.trade.fullinfo.get",
        "TradeFullinfoGetRequest, taobao.trade.fullinfo.get",
        "TradeFullinfoGetResponse, taobao.trade.fullinfo.get",
        "com.taobao.api.request.TmallItemSchemaAddRequest, tmall.item.schema.add",
        "fullinfo, taobao.trade.fullinfo.get",
        "item add taobao, taobao.item.add",
        "退款列表, taobao.refunds.receive.get",
        "退款API receive, taobao.refunds.receive.get",
        "商品api, tmall.item.schema.add",
        "TradeCreate, taobao_trade_TradeCreate"
    })
    void theBestComesFirst(String text, String expected) {
        Result result = search.find(text);

        assertEquals(expected, result.titles().get(0).name());
        assertEquals(Optional.empty(), result.corrected());
    }

    @ParameterizedTest
    @CsvSource({
        "fulinfo, fullinfo, taobao.trade.fullinfo.get",
        "refunds recieve, refunds receive, taobao.refunds.receive.get",
        "taobao.trade.fulinfo.get, taobao.trade.fullinfo.get, taobao.trade.fullinfo.get",
        "TradeFulinfoGetRequest, taobao.trade.fullinfo.get, taobao.trade.fullinfo.get",
        "TradesSoldGetReqest, taobao.trades.sold.get, taobao.trades.sold.get",
        "TradesSoldGteRequset, taobao.trades.sold.get, taobao.trades.sold.get",
        "com.taobao.api.response.TradesSoldGetRespone, taobao.trades.sold.get, taobao.trades.sold.get"
    })
    void aTypingErrorIsCorrectedAndTold(String text, String corrected, String expected) {
        Result result = search.find(text);

        assertEquals(expected, result.titles().get(0).name());
        assertEquals(Optional.of(corrected), result.corrected());
    }

    @Test
    void aTitleWithAnotherCharacterIsFoundAsSimilar() {
        assertEquals(
                List.of("taobao.trades.sold.get"),
                search.find("查寻卖家已卖出的交易数据").titles().stream()
                        .map(CatalogTitle::name)
                        .toList());
    }

    @ParameterizedTest
    @CsvSource({"zzzzqqqq", "trade zzzzqqqq", "航班", "'交易 航班'"})
    void whatIsNotThereIsNotFound(String text) {
        assertEquals(new Result(List.of(), Optional.empty()), search.find(text));
    }
}
