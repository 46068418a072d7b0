package dev.topaz.explorer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.topaz.explorer.saved.RequestFolder;
import java.nio.file.Files;
import java.time.Clock;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openqa.selenium.Keys;

/** Fills in forms in a real browser: what is checked while somebody types, what is kept, and where one is in the list. */
class FormPageTest extends BrowserTest {
    private static final String TRADE = "#taobao.demo.trade.get";

    @Override
    PageSettings settings() {
        return new PageSettings(0, Optional.of(new RequestFolder(root.resolve("requests"), Clock.systemUTC())));
    }

    private void show(String hash) {
        browser.go(explorer.url() + hash);
        browser.waitFor(".api");
    }

    private String value(String css) {
        return String.valueOf(browser.waitFor(css).getDomProperty("value"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "tid|abc|“abc”不是数字",
                "tid|１２|有全角字符“１２”，请换成半角",
                "tid|0|不能小于 1",
                "since|昨天|“昨天”不是日期，应为 yyyy-MM-dd HH:mm:ss",
                "ids|1，2|有全角字符“，”，请换成半角",
                "ids|1,2,3|元素太多：最多 2 个",
                "memo|六个字是太长|太长：最多 5",
                "order|{|不是正确的 JSON，错误在第 1 行第",
                "order|[1]|应为 JSON 对象"
            })
    void aMistakeIsShownBesideTheFieldBeforeAnythingIsSent(String param, String text, String complaint) {
        show(TRADE);
        browser.type("#param-" + param, text + Keys.TAB);

        browser.waitForText("#param-" + param + "-complaint", complaint);
        assertEquals("true", browser.waitFor("#param-" + param).getDomAttribute("aria-invalid"));
        browser.picture("mistake");
    }

    @Test
    void aMistakeThatIsCorrectedIsForgotten() {
        show(TRADE);
        browser.type("#param-tid", "x" + Keys.TAB);
        browser.waitForText("#param-tid-complaint", "不是数字");
        browser.type("#param-tid", "5" + Keys.TAB);

        browser.waitUntil("return document.querySelector('#param-tid-complaint').textContent === ''");
    }

    @Test
    void theFormIsAsItWasAfterGoingBack() {
        show(TRADE);
        browser.type("#param-tid", "77");
        browser.type("#param-order", "");
        browser.script("location.hash = '#tmall.demo.ping'");
        browser.waitForText("h1", "ping");
        browser.back();
        browser.waitForText("h1", "查询示例交易");

        assertEquals("77", value("#param-tid"));
        assertEquals("备注", value("#param-memo"));
        show(TRADE);
        assertEquals("77", value("#param-tid"));
    }

    @Test
    void theSessionIsNotKept() {
        show(TRADE);
        browser.type("#session", "my-own-session");
        browser.type("#param-tid", "78");

        assertFalse(String.valueOf(browser.script("return JSON.stringify(sessionStorage)"))
                .contains("my-own-session"));
    }

    @Test
    void theJavaIsAWholeFile() {
        show(TRADE);
        browser.click("button.primary");
        browser.waitForText(".verdict", "成功");
        browser.click("#tab-java");

        browser.waitForText("#panel-java", "import dev.topaz.runtime.TopApis;");
        assertTrue(browser.text("#panel-java").contains("} catch (TopApiException e) {"));
    }

    @Test
    void theListShowsWhereOneIs() {
        show("#taobao.demo.picture.upload");
        browser.waitForText(".hit[aria-current]", "taobao.demo.picture.upload");
        show("#taobao.trades.sold.get");
        browser.waitForText(".catalog .hit[aria-current]", "taobao.trades.sold.get");
        browser.picture("place");
        assertEquals(
                true,
                browser.script("const r = document.querySelector('.hit[aria-current]').getBoundingClientRect();"
                        + "return r.top >= 0 && r.bottom <= innerHeight"));
    }

    @Test
    void categoriesOfTheCatalogueStandUnderLetters() {
        browser.go(explorer.url());
        browser.click(".category.whole > summary");
        browser.waitFor(".catalog .letter");
        String letters = String.valueOf(browser.script(
                "return [...document.querySelectorAll('.catalog .letter')].map(e => e.textContent).join('')"));

        assertEquals(
                letters.chars()
                        .sorted()
                        .mapToObj(Character::toString)
                        .reduce("", String::concat)
                        .replace("#", ""),
                letters.replace("#", ""));
        assertTrue(letters.length() > 10, letters);
    }

    @Test
    void resultsComePageByPage() {
        browser.go(explorer.url());
        browser.type("#search", "taobao");
        browser.waitForText(".more", "显示更多");
        assertEquals(60, browser.count("#results .hit"));

        browser.click(".more");

        browser.waitUntil("return document.querySelectorAll('#results .hit').length === 120");
        assertEquals(
                120L,
                browser.script(
                        "return new Set([...document.querySelectorAll('#results .hit')].map(e => e.hash)).size"));
    }

    @Test
    void initialsOfPinyinAreFound() {
        browser.go(explorer.url());
        browser.type("#search", "cxsljy");
        browser.waitForText("#results .hit-name", "taobao.demo.trade.get");
    }

    @Test
    void aRequestIsSavedLoadedAndDeleted() {
        show(TRADE);
        browser.click(".requests > summary");
        browser.waitFor("#request-name");
        browser.type("#param-tid", "99");
        browser.type("#request-name", "已付款");
        browser.click(".saver button");
        browser.waitForText(".entries", "已付款");
        assertTrue(Files.exists(root.resolve("requests/taobao.demo.trade.get/已付款.json")));

        browser.type("#param-tid", "1");
        browser.click(".entries .load");
        browser.waitForText(".requests [role=status]", "已填入“已付款”");
        assertEquals("99", value("#param-tid"));
        browser.picture("saved");

        browser.click("button.primary");
        browser.waitForText(".requests", "success");
        browser.click(".entries button[aria-label='删除 已付款']");
        browser.waitUntil("return !document.querySelector('[aria-label=\"删除 已付款\"]')");
        assertFalse(Files.exists(root.resolve("requests/taobao.demo.trade.get/已付款.json")));
    }
}
