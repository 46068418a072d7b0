package dev.topaz.explorer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Compares the page with references, on a large screen and on a phone, in light and dark: how much of the screen each colour of the
 * design has, and where the parts of the page stand. Fonts, which differ from machine to machine, change neither by much.
 *
 * <p>{@code -Dgolden.update=true} writes the references anew.
 */
class LayoutTest extends BrowserTest {
    private static final Map<String, String> STATES =
            Map.of("home", "", "form", "#taobao.demo.trade.get", "topic", "topics.html#taobao_trade_TradeClose");

    private void show(String state) {
        browser.go(explorer.url() + STATES.get(state));
        browser.waitFor(state.equals("home") ? "#results summary" : "#content h1");
    }

    @ParameterizedTest
    @CsvSource({"home,1440", "home,390", "form,1440", "form,390", "topic,1440", "topic,390"})
    void thePageLooksLikeItsReferenceAndNothingIsWiderThanTheScreen(String state, int width) throws IOException {
        browser.screen(width, 900, "light");
        show(state);
        for (String colours : List.of("light", "dark")) {
            browser.colours(colours);

            PageLook.of(browser).compare(state + "-" + width + "-" + colours);
            assertNothingIsWiderThan(width);
        }
    }

    private void assertNothingIsWiderThan(int width) {
        assertEquals(
                (long) width,
                browser.script("return Math.max(document.documentElement.scrollWidth, document.body.scrollWidth)"));
        assertEquals(List.of(), browser.script("""
                        const c = document.querySelector('#content');
                        return c.scrollWidth <= c.clientWidth ? [] : [...c.querySelectorAll('*')]
                            .filter(e => e.getBoundingClientRect().right > c.getBoundingClientRect().right + 1)
                            .map(e => e.outerHTML.slice(0, 80))"""));
    }

    @ParameterizedTest
    @ValueSource(strings = {"home", "form", "topic"})
    void nothingThatIsTouchedIsLowerThanAFinger(String state) {
        browser.screen(390, 844, "light");
        show(state);
        if (state.equals("form")) {
            browser.click("button.primary");
            browser.waitForText(".verdict", "成功");
        }

        assertEquals(List.of(), browser.script("""
                        return [...document.querySelectorAll('button, summary, select, input, textarea, a')]
                            .filter(e => e.checkVisibility() && !e.closest('.skip, .prose, .description'))
                            .map(e => e.matches('[type=checkbox]') ? e.closest('label') : e)
                            .filter(e => e.getBoundingClientRect().height < 44)
                            .map(e => e.outerHTML + ' ' + e.getBoundingClientRect().height)"""));
    }

    /** The first page needs few requests and few bytes, whatever the catalogue holds; its time is that of these. */
    @Test
    void theFirstPageIsSmallWithTheWholeCatalogue() {
        browser.screen(1440, 900, "light");
        show("home");
        List<?> sizes = (List<?>) browser.script("""
                return [...performance.getEntriesByType('navigation'), ...performance.getEntriesByType('resource')]
                    .map(e => e.transferSize)""");
        long bytes =
                sizes.stream().mapToLong(size -> ((Number) size).longValue()).sum();
        System.out.println("first page: " + sizes.size() + " requests, " + bytes + " bytes");

        assertTrue(sizes.size() <= 20, () -> sizes.size() + " requests");
        assertTrue(bytes > 10_000 && bytes <= 45_000, () -> bytes + " bytes");
    }
}
