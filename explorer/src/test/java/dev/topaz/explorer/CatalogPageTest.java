package dev.topaz.explorer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

/** The catalogue on the page, in a real browser. */
class CatalogPageTest extends BrowserTest {
    private static final String KEEP_WHAT_IS_COPIED =
            "navigator.clipboard.writeText = text => { window.copied = text; return Promise.resolve(); }";

    @Test
    void theCatalogueOpensBelowTheSpecs() {
        browser.go(explorer.url());
        browser.click(".category.whole > summary");
        browser.click(".catalog .category > summary");

        browser.waitFor(".catalog .hit");
        browser.picture("catalog");
    }

    @Test
    void whatIsFoundIsCopiedAsElementsOfTheAnnotation() {
        browser.go(explorer.url());
        browser.script(KEEP_WHAT_IS_COPIED);
        browser.type("#search", "TradesSoldGetReqest");
        browser.waitForText("#found", "没有“TradesSoldGetReqest”，按“taobao.trades.sold.get”");

        browser.click(".copy button");

        String copied = String.valueOf(browser.script("return window.copied"));
        assertEquals("\"taobao.trades.sold.get\", // 淘宝交易API: 查询卖家已卖出的交易数据（根据创建时间）", copied);
    }

    @Test
    void anApiOfTheCatalogueSaysWhatItIsAndIsCalled() {
        browser.go(explorer.url() + "#taobao.trades.sold.get");
        browser.waitForText(".facts", "这个接口来自平台目录");
        browser.script(KEEP_WHAT_IS_COPIED);
        browser.click(".api-name button:last-child");
        assertEquals("@TopApis(\"taobao.trades.sold.get\")", browser.script("return window.copied"));

        browser.click("button.primary");
        browser.waitForText(".report", "trades_sold_get_response");
        assertTrue(browser.text(".report").contains("成功"), browser.text(".report"));
        browser.picture("catalog-api");
    }
}
