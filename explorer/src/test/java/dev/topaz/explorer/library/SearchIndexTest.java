package dev.topaz.explorer.library;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.topaz.spec.ApiSpec;
import dev.topaz.spec.Location;
import dev.topaz.spec.Session;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SearchIndexTest {
    private final SearchIndex index = new SearchIndex(List.of(
            api("taobao.trade.get", "获取交易", "交易API", "一笔"),
            api("taobao.trade.fullinfo.get", "获取单笔交易的详细信息", "交易API", ""),
            api("taobao.trades.sold.get", "查询卖出的交易", "交易API", "分页"),
            api("tmall.item.add", "发布商品", "商品API", "不是 trade"),
            api("aliyun.CreateInstance.2015-03-01", "创建实例", "", "")));

    private static ApiSpec api(String name, String title, String category, String description) {
        return new ApiSpec(
                name,
                title,
                description,
                category,
                "",
                Session.UNKNOWN,
                List.of(),
                List.of(),
                List.of(),
                Location.NONE);
    }

    private List<String> found(String text) {
        return index.search(text, "", 10).best().stream().map(ApiSpec::name).toList();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "taobao.trade.get|taobao.trade.get",
                "trade.get|taobao.trade.get",
                "TRADE.GET|taobao.trade.get",
                "TradeGetRequest|taobao.trade.get",
                "tradefullinfo|taobao.trade.fullinfo.get",
                "获取|taobao.trade.get",
                "获取 单笔|taobao.trade.fullinfo.get",
                "trade 详细|taobao.trade.fullinfo.get",
                "分页|taobao.trades.sold.get",
                "商品api|tmall.item.add",
                "createinstance|aliyun.CreateInstance.2015-03-01"
            })
    void findsByNameClassTitleCategoryAndDescription(String text, String best) {
        assertEquals(best, found(text).get(0));
    }

    @Test
    void nameGoesBeforeTitleAndTitleBeforeProse() {
        assertEquals(
                List.of("taobao.trade.get", "taobao.trades.sold.get", "taobao.trade.fullinfo.get", "tmall.item.add"),
                found("trade"));
    }

    @Test
    void everyWordMustFit() {
        assertEquals(List.of(), found("trade nothing"));
        assertEquals(List.of("taobao.trades.sold.get"), found("  卖出   trade "));
    }

    @Test
    void nothingTypedIsEverythingByName() {
        assertEquals("aliyun.CreateInstance.2015-03-01", found(" ").get(0));
        assertEquals(5, found("").size());
    }

    @Test
    void saysHowManyThereAreBeyondTheBest() {
        SearchIndex.Found found = index.search("trade", "", 2);

        assertEquals(4, found.total());
        assertEquals(2, found.best().size());
    }

    @Test
    void staysInTheCategory() {
        assertEquals(3, index.search("", "交易API", 10).total());
        assertEquals(1, index.search("trade", "商品API", 10).total());
    }
}
