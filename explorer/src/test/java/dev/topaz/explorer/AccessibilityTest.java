package dev.topaz.explorer;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.topaz.explorer.saved.RequestFolder;
import java.io.IOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openqa.selenium.Keys;

/** Holds every state of the page against axe-core, on a large screen and on a phone, in light and dark. */
class AccessibilityTest extends BrowserTest {
    private Axe axe;
    private final List<String> faults = new ArrayList<>();

    @BeforeAll
    void install() throws IOException, InterruptedException {
        axe = Axe.install(root.resolve("axe"));
    }

    @Override
    PageSettings settings() {
        return new PageSettings(0, Optional.of(new RequestFolder(root.resolve("requests"), Clock.systemUTC())));
    }

    /** Looks at it in both colours, which the page follows without being loaded again. */
    private void look(String state) {
        for (String colours : List.of("light", "dark")) {
            browser.colours(colours);
            axe.faults(browser).forEach(fault -> faults.add(state + ", " + colours + ": " + fault));
        }
    }

    @ParameterizedTest
    @CsvSource({"1440,900", "390,844"})
    void axeFindsNothingSerious(int width, int height) {
        faults.clear();
        browser.screen(width, height, "light");
        browser.go(explorer.url());
        browser.click(".category.whole > summary");
        browser.waitFor(".catalog .letter");
        look("the categories");
        browser.type("#search", "trade");
        browser.waitFor("#results .more");
        look("what was found");

        browser.go(explorer.url() + "#taobao.demo.trade.get");
        browser.click(".requests > summary");
        browser.waitFor("#request-name");
        browser.click(".options summary");
        browser.type("#param-tid", "x" + Keys.TAB);
        browser.waitForText("#param-tid-complaint", "不是数字");
        look("the form");
        browser.type("#param-tid", "5" + Keys.TAB);
        browser.click("button.primary");
        browser.waitForText(".verdict", "成功");
        for (String tab : List.of("answer", "fields", "signed", "curl", "java")) {
            browser.script("document.querySelector('#tab-" + tab + "').click()");
            look("the tab " + tab);
        }

        browser.go(explorer.url() + "topics.html#taobao_trade_TradeClose");
        browser.waitFor("#publish");
        look("a topic");

        assertEquals(List.of(), faults);
    }
}
