package dev.topaz.explorer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.topaz.explorer.library.SpecPlace;
import dev.topaz.spec.catalog.ApiCatalog;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;

/** The catalogue on the page, in a real browser. */
@Tag("browser")
@TestInstance(Lifecycle.PER_CLASS)
class CatalogPageTest {
    private static final String KEEP_WHAT_IS_COPIED =
            "navigator.clipboard.writeText = text => { window.copied = text; return Promise.resolve(); }";

    @TempDir
    private static Path root;

    private Explorer explorer;
    private Browser browser;

    @BeforeAll
    void open() throws IOException {
        browser = Browser.open(Files.createDirectories(root.resolve("profile")));
        explorer = Explorer.start(
                List.of(new SpecPlace(DemoSpecs.write(root.resolve("specs")))),
                0,
                Optional.empty(),
                ApiCatalog.installed(CatalogPageTest.class.getClassLoader()));
    }

    @AfterAll
    void close() {
        // Both are missing where there is no browser.
        if (explorer != null) {
            explorer.close();
        }
        if (browser != null) {
            browser.close();
        }
    }

    @BeforeEach
    void laptop() {
        browser.screen(1366, 768, "light");
    }

    @AfterEach
    void nothingWasRefusedOrBroken() {
        assertEquals(List.of(), browser.complaints());
    }

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
