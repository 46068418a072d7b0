package dev.topaz.explorer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.topaz.explorer.call.Target;
import dev.topaz.explorer.library.SpecPlace;
import dev.topaz.testdata.RefusedPort;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openqa.selenium.Keys;

/**
 * Looks at the page in a real browser.
 *
 * <p>{@code -Dexplorer.pictures=<folder>} keeps pictures of it.
 */
class PageTest extends BrowserTest {
    private static final String TRADE = "#taobao.demo.trade.get";

    @AutoClose
    private final RefusedPort nobody = new RefusedPort();

    @Override
    Explorer start(List<SpecPlace> specs) {
        Target real = new Target(
                Target.Id.REAL, "http://" + nobody.hostAndPort() + "/router/rest", "87654321", "a-secret", "");
        return Explorer.start(specs, 0, Optional.of(real), Optional.empty());
    }

    private void show(String hash) {
        browser.go(explorer.url() + hash);
        if (!hash.isEmpty()) {
            browser.waitFor(".api");
        }
    }

    private void send() {
        press("button.primary");
    }

    private void sign() {
        press(".actions button:not(.primary)");
    }

    private void press(String button) {
        browser.click(button);
        browser.waitFor(".report[aria-busy=false]");
    }

    @Test
    void findsAsYouType() {
        show("");
        browser.waitForText("#found", "3 个接口，3 个类目");

        browser.type("#search", "交易 get");
        browser.waitForText("#found", "找到 1 个");
        assertEquals("查询示例交易", browser.text(".hit-title"));
        assertEquals("交易", browser.text(".hit-title mark"));
        browser.picture("search");

        browser.type("#search", "nothing");
        browser.waitForText("#results", "没有找到");
        browser.type("#search", "DemoPictureUploadRequest");
        browser.waitForText(".hit-name", "taobao.demo.picture.upload");
    }

    @Test
    void browsesByCategory() {
        show("");
        browser.waitForText("#results", "图片API");

        browser.click(".category:nth-of-type(2) summary");
        browser.waitForText(".category:nth-of-type(2) .hit-name", "taobao.demo.picture.upload");
        browser.click(".category:last-of-type summary");
        browser.waitForText(".category:last-of-type .hits", "tmall.demo.ping");
        assertEquals(1, browser.count(".category:last-of-type .hit"));
    }

    @Test
    void showsWhatIsDocumented() {
        show(TRADE);

        assertEquals("查询示例交易", browser.text("h1"));
        assertEquals("查询示例交易 · Topaz", browser.title());
        assertTrue(browser.text(".chips").contains("需要授权"));
        assertEquals(6, browser.count(".param"));
        assertTrue(browser.text(".param:first-child .param-head").contains("必填"));
        assertTrue(browser.text(".param:first-child .param-head").contains("最小值 1"));
        assertTrue(browser.text(".param:nth-child(6) .nested").contains("sku_names"));
        assertTrue(browser.text(".reference:last-of-type").contains("请检查 tid"));
        assertEquals("123456789012345678", browser.waitFor("#param-tid").getDomProperty("value"));
        browser.picture("api");
    }

    @Test
    void sendsAndShowsTheAnswerDecoded() {
        show(TRADE);

        send();

        assertTrue(browser.text(".verdict").contains("成功"), browser.text(".verdict"));
        assertTrue(browser.text("#panel-answer").contains("\"tid\": 9007199254740993"));
        browser.picture("answer");
        browser.click("#tab-fields");
        assertTrue(browser.text("#panel-fields").contains("9007199254740993"));
        browser.picture("decoded");
        browser.click("#tab-signed");
        assertTrue(browser.text("#panel-signed").contains("session***"));
        browser.picture("signed");
        browser.click("#tab-curl");
        assertTrue(browser.text("#panel-curl").contains("--data-urlencode 'memo=备注'"));
        browser.click("#tab-java");
        assertTrue(browser.text("#panel-java").contains("request.setTid(123456789012345678L);"));
        browser.picture("java");
    }

    @Test
    void aMissingParameterIsShownWhereItIs() {
        show(TRADE);
        browser.type("#param-tid", "");

        send();

        assertTrue(browser.text(".verdict").contains("没有发送"));
        assertTrue(browser.text("#param-tid-complaint").contains("必填参数，还没有填写"));
        assertEquals("true", browser.waitFor("#param-tid").getDomAttribute("aria-invalid"));
        assertEquals("param-tid", browser.focused().getDomAttribute("id"));
        browser.waitForText("[aria-live][role=status].hidden", "必填参数");
        browser.picture("missing");

        browser.type("#param-tid", "5");
        send();
        browser.waitForText(".verdict", "成功");
        assertEquals("", browser.text("#param-tid-complaint"));
    }

    @Test
    void aRefusalOfTheGatewayIsShown() {
        show(TRADE);
        browser.click(".options summary");
        browser.click("#check");
        browser.type("#param-tid", "");

        send();

        browser.waitForText(".verdict", "平台拒绝了这次调用");
        assertTrue(browser.text(".verdict").contains("isv.missing-parameter:tid"));
        browser.picture("refused");

        browser.type("#param-tid", "5");
        browser.type("#session", "stranger");
        send();
        browser.waitForText(".verdict", "Invalid session");
    }

    @Test
    void theSessionIsShownOnlyWhenAsked() {
        show(TRADE);
        browser.type("#session", "my-own-session");
        sign();
        browser.waitForText(".verdict", "已签名");
        browser.click("#tab-curl");
        assertFalse(browser.text(".report").contains("my-own-session"));

        browser.click(".options summary");
        browser.click("#reveal");
        sign();
        browser.waitForText("#panel-curl", "my-own-session");
    }

    @Test
    void theRealGatewayIsChosenAndItsFailureShown() {
        show(TRADE);
        assertEquals("发送", browser.text("button.primary"));
        browser.choose("#target", "真实网关");
        browser.waitForText("button.primary", "发送到真实网关");
        browser.picture("real");

        send();

        browser.waitForText(".verdict", "没有得到可用的响应");
        browser.click("#tab-curl");
        assertTrue(browser.text("#panel-curl")
                .contains("http://" + nobody.hostAndPort() + "/router/rest?app_key=87654321"));
    }

    @Test
    void anAddressThatNamesNothingSaysSo() {
        browser.go(explorer.url() + "#taobao.demo.nothing");
        browser.waitForText(".welcome", "there is no spec of 'taobao.demo.nothing'");
        browser.go(explorer.url() + "#%zz");
        browser.waitForText(".welcome", "本机的接口文档与调试台");
        // The browser itself notes the 404.
        assertEquals(1, browser.complaints().size());
    }

    @Test
    void formsAreFilledAndCleared() {
        show(TRADE);
        browser.click(".fillers button:nth-child(3)");
        assertEquals("", browser.waitFor("#param-memo").getDomProperty("value"));
        browser.click(".fillers button:nth-child(2)");
        assertEquals("", browser.waitFor("#param-memo").getDomProperty("value"));
        assertEquals("123456789012345678", browser.waitFor("#param-tid").getDomProperty("value"));
        browser.click(".fillers button:nth-child(1)");
        assertEquals("备注", browser.waitFor("#param-memo").getDomProperty("value"));
    }

    @Test
    void anOptionalObjectIsSentOnlyWhenItIsAskedFor() {
        show(TRADE);
        assertEquals("备注", browser.waitFor("#param-memo").getDomProperty("value"));
        assertEquals("", browser.waitFor("#param-order").getDomProperty("value"));
        browser.click(".fillers button:nth-child(1)");
        assertTrue(String.valueOf(browser.waitFor("#param-order").getDomProperty("value"))
                .contains("\"oid\": 7"));
    }

    @Test
    void filesAreUploaded() throws IOException {
        Path picture = Files.write(root.resolve("画.png"), new byte[] {1, 2, 3});
        show("#taobao.demo.picture.upload");
        browser.waitFor("#param-image").sendKeys(picture.toString());

        send();

        browser.waitForText(".verdict", "成功");
        browser.click("#tab-curl");
        assertTrue(browser.text("#panel-curl").contains("-F 'image=@\"画.png\"'"));
    }

    @Test
    void worksByKeyboardAlone() {
        show("");
        browser.waitForText("#results", "图片API");
        browser.press("/");
        assertEquals("search", browser.focused().getDomAttribute("id"));
        browser.press("demo");
        browser.waitForText("#found", "找到 3 个");
        browser.press(Keys.ARROW_DOWN);
        browser.press(Keys.ARROW_DOWN);
        browser.press(Keys.ARROW_UP);
        browser.press(Keys.ARROW_UP);
        assertEquals("search", browser.focused().getDomAttribute("id"));
        browser.type("#search", "trade");
        browser.waitForText("#found", "找到 1 个");
        browser.press(Keys.ARROW_DOWN);
        assertTrue(browser.focused().getText().contains("taobao.demo.trade.get"));
        browser.picture("keyboard");
        browser.press(Keys.ENTER);
        browser.waitFor(".api");
        browser.waitFor("#param-memo").sendKeys(Keys.chord(Keys.CONTROL, Keys.ENTER));
        browser.waitForText(".verdict", "成功");
        browser.waitFor("#tab-answer").sendKeys(Keys.ARROW_RIGHT);
        assertEquals("tab-fields", browser.focused().getDomAttribute("id"));
        assertEquals("true", browser.focused().getDomAttribute("aria-selected"));
    }

    @Test
    void proseIsNeverMarkup() {
        show(TRADE);
        send();

        assertEquals(0, browser.count("#injected, .api img, .api script, .api [onerror]"));
        assertEquals("查询示例交易 · Topaz", browser.title());
        assertEquals("返回一笔交易", browser.text(".description"));
        assertEquals("一笔交易", browser.text(".description strong"));
        assertTrue(browser.text("#param-memo-about").contains("<script>"));
        assertTrue(browser.text("#panel-answer").contains("<b>好</b>"));
    }

    @ParameterizedTest
    @CsvSource({"1366,768", "390,844", "900,700"})
    void fitsTheScreen(int width, int height) {
        browser.screen(width, height, "light");
        show("");
        browser.waitForText("#results", "图片API");
        fitsInBothColours("home", width);

        show(TRADE);
        send();
        browser.script("document.querySelector('#tab-signed').click()");
        fitsInBothColours("report", width);
        browser.script("document.querySelector('#content').scrollTop = 1e6");
        browser.picture("end-" + width);
    }

    private void fitsInBothColours(String state, int width) {
        for (String colours : List.of("light", "dark")) {
            browser.colours(colours);
            browser.picture(state + "-" + width + "-" + colours);
            fitsExactly(width);
        }
    }

    private void fitsExactly(int width) {
        assertEquals(
                (long) width,
                browser.script("return Math.max(document.documentElement.scrollWidth, document.body.scrollWidth)"));
        assertEquals(
                true,
                browser.script("const c = document.querySelector('#content'); return c.scrollWidth <= c.clientWidth"));
    }

    @Test
    void onAPhoneTheListOrTheApiIsThere() {
        browser.screen(390, 844, "light");
        show("");
        browser.waitForText("#results", "交易API");
        assertFalse(browser.waitFor("#search").getDomProperty("value") == null);
        browser.type("#search", "trade");
        browser.waitForText("#found", "找到 1 个");
        browser.click(".hit");
        browser.waitFor(".api");
        assertEquals(false, browser.script("return document.querySelector('.browse').checkVisibility()"));
        browser.click(".back");
        assertEquals(true, browser.script("return document.querySelector('.browse').checkVisibility()"));
    }

    @Test
    void everyControlHasAName() {
        show(TRADE);

        assertEquals(
                List.of(),
                browser.script("return [...document.querySelectorAll('input, select, textarea, button')]"
                        + ".filter(e => !(e.labels?.length || e.getAttribute('aria-label') || e.textContent.trim()))"
                        + ".map(e => e.outerHTML)"));
        assertEquals("zh-CN", browser.script("return document.documentElement.lang"));
    }

    @Test
    void asksNobodyElse() {
        show(TRADE);
        send();

        assertEquals(
                List.of(),
                browser.script("return performance.getEntriesByType('resource').map(e => e.name)"
                        + ".filter(name => !name.startsWith(location.origin))"));
    }
}
