package dev.topaz.tool;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.topaz.spec.catalog.ApiCatalog;
import dev.topaz.spec.catalog.SmallCatalog;
import java.util.List;
import org.junit.jupiter.api.Test;

class CatalogToolsTest {
    private final ApiCatalog catalog = new SmallCatalog();
    private final Recorder console = new Recorder();

    @Test
    void whatIsFoundIsAnElementOfAnArrayInJava() {
        assertEquals(Outcome.OK, new SearchCatalog(catalog, console).run("交易", 20));

        assertEquals(
                List.of(
                        "\"taobao.trades.sold.get\", // 交易API: 查询卖家已卖出的交易数据",
                        "\"taobao.trade.fullinfo.get\", // 交易API: 获取单笔交易的详细信息",
                        "\"taobao_trade_TradeCreate\", // message topic: 淘宝交易: 创建交易消息"),
                console.results);
        assertEquals(List.of(), console.infos);
    }

    @Test
    void anApiWithoutDocumentHasNoComment() {
        assertEquals(Outcome.OK, new SearchCatalog(catalog, console).run("taobao.item.add", 20));

        assertEquals(List.of("\"taobao.item.add\","), console.results);
    }

    @Test
    void moreThanTheLimitIsCounted() {
        assertEquals(Outcome.OK, new SearchCatalog(catalog, console).run("taobao", 3));

        assertEquals(3, console.results.size());
        assertEquals(List.of("2 more; add a word"), console.infos);
    }

    @Test
    void aCorrectionIsTold() {
        assertEquals(Outcome.OK, new SearchCatalog(catalog, console).run("fulinfo", 20));

        assertEquals(List.of("nothing has 'fulinfo'; this is for 'fullinfo':"), console.infos);
    }

    @Test
    void nothingFoundIsAnError() {
        assertEquals(Outcome.FAILED, new SearchCatalog(catalog, console).run("航班", 20));

        assertEquals(
                List.of("nothing in the catalogue of 2025-02-20 is like '航班' [NO_MATCH]"
                        + "\n  hint: try one word of the name, the title or the category"),
                console.errors.stream().map(String::valueOf).toList());
    }

    @Test
    void showsTheFactsOfADocument() {
        assertEquals(Outcome.OK, new ShowFacts(catalog, console).run("taobao.trade.fullinfo.get"));

        assertEquals("""
                taobao.trade.fullinfo.get  获取单笔交易的详细信息
                  category  交易API
                  document  https://open.taobao.com/api.htm?docId=54&docType=2
                  session   required
                  facts of  2025-02-20; (class) marks what only the classes of the official SDK of 2024-03-27 have
                  request
                    page_size                       Number          required, max length 9, max items 20, minimum 1, maximum 100, default 40
                  response
                    trade                           Trade
                      oid                           Number          required
                      old                           String          (class)
                  errors    isv.trade-not-exist
                  to use it @TopApis("taobao.trade.fullinfo.get")
                """, console.result());
    }

    @Test
    void showsThatNoDocumentDescribesAnApi() {
        assertEquals(Outcome.OK, new ShowFacts(catalog, console).run("taobao.item.add"));

        assertEquals("""
                taobao.item.add
                  session   unknown
                  facts of  2025-02-20; no document, only the classes of the official SDK of 2020-04-04
                  request
                    iid                             Number          required
                  to use it @TopApis("taobao.item.add")
                """, console.result());
    }

    @Test
    void showsATopic() {
        assertEquals(Outcome.OK, new ShowFacts(catalog, console).run("taobao_trade_TradeCreate"));

        assertEquals("""
                taobao_trade_TradeCreate  创建交易消息
                  category  淘宝交易
                  facts of  2025-02-20
                  message
                    tid                             Number          required
                  to use it @TopMessages("taobao_trade_TradeCreate")
                """, console.result());
    }

    @Test
    void aNameThatIsNotThereIsAnErrorWithTheNearest() {
        assertEquals(Outcome.FAILED, new ShowFacts(catalog, console).run("taobao.trade.fulinfo.get"));

        assertEquals(List.of("UNKNOWN_API"), console.codes());
        assertTrue(
                console.errors.get(0).hint().contains("did you mean 'taobao.trade.fullinfo.get'?"),
                console.errors::toString);
    }
}
