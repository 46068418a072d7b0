package dev.topaz.explorer;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.topaz.explorer.library.SpecPlace;
import dev.topaz.explorer.saved.RequestFolder;
import dev.topaz.spec.catalog.ApiCatalog;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openqa.selenium.Keys;

/** Holds every state of the page against axe-core, on a large screen and on a phone, in light and dark. */
@Tag("browser")
@TestInstance(Lifecycle.PER_CLASS)
class AccessibilityTest {
    @TempDir
    private static Path root;

    private Explorer explorer;
    private Browser browser;
    private Axe axe;
    private final List<String> faults = new ArrayList<>();

    @BeforeAll
    void open() throws IOException, InterruptedException {
        browser = Browser.open(Files.createDirectories(root.resolve("profile")));
        axe = Axe.install(root.resolve("axe"));
        explorer = Explorer.start(
                List.of(new SpecPlace(DemoSpecs.write(root.resolve("specs")))),
                new PageSettings(0, Optional.of(new RequestFolder(root.resolve("requests"), Clock.systemUTC()))),
                Optional.empty(),
                ApiCatalog.installed(AccessibilityTest.class.getClassLoader()));
    }

    @AfterAll
    void close() {
        // All are missing where there is no browser.
        if (explorer != null) {
            explorer.close();
        }
        if (browser != null) {
            browser.close();
        }
    }

    private void look(String state) {
        axe.faults(browser).forEach(fault -> faults.add(state + ": " + fault));
    }

    @ParameterizedTest
    @CsvSource({"1440,900,light", "1440,900,dark", "390,844,light", "390,844,dark"})
    void axeFindsNothingSerious(int width, int height, String colours) {
        faults.clear();
        browser.screen(width, height, colours);
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
