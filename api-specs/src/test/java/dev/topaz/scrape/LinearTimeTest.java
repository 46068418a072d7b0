package dev.topaz.scrape;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.util.function.IntFunction;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Reading takes time in proportion to the size of a page, whatever the page repeats. The processor time of this thread for a page is
 * compared with that for one eight times as large: work that grows with the square would take 64 times as long.
 */
class LinearTimeTest {
    private static final int GROWTH = 8;
    private static final int MAX_FACTOR = 24;
    private static final int RUNS = 3;
    /** Below this the clock and the compiler weigh more than the page. */
    private static final long MIN_NANOS = 20_000_000;

    private static final String HTML =
            "<html><body><h1>taobao.demo.get (x)</h1><h2>请求参数</h2><table><tr><th>名称</th><th>类型</th>"
                    + "<th>是否必须</th><th>描述</th></tr><tr><td>a</td><td>String</td><td>必须</td><td>d</td></tr></table>%s</body></html>";
    private static final String TEXT = "taobao.demo.get (x)\n请求参数\n名称 类型 是否必须 示例值 更多限制 描述\na String 必须 x y\n%s"
            + "响应参数\n名称 类型 示例值 描述\nb String x y\n请求示例\nXRequest req = new XRequest();\n%s\n错误码解释\n";

    static Stream<Arguments> repetitions() {
        return Stream.of(
                html("samples inside one another", 2_500, "<pre>"),
                html("samples beside one another", 2_500, "<pre>x</pre>"),
                html("tables with a head only", 500, "<table><tr><th>名称</th><th>类型</th><th>描述</th></tr></table>"),
                html("heads that are not tables", 1_000, "<div><b>名称</b><b>类型</b><b>描述</b></div>"),
                html("headings", 1_000, "<h1>taobao.demo.get (x)</h1>"),
                html("blocks inside one another", 5_000, "<div>"),
                html("blocks with a word each", 1_500, "<div><i>名称</i>"),
                html("comments without an end", 8_000, "<!--"),
                sample("calls", 5_000, "req.setA(\"x\");\n"),
                sample("calls without an end", 5_000, "req.setA(1)\n"),
                sample("objects passed on", 3_000, "o.setA(1);\nreq.setO(o);\n"),
                sample("answers without an end", 3_000, "<demo_get_response>"),
                sample("blank lines", 20_000, "\n"),
                rows("restrictions", 2_000, "  • 最大长度:5\n"),
                rows("lines of a description", 5_000, "说明\n"),
                rows("rows", 400, "c%d String 可选 x y\n"),
                Arguments.of("words in a line", 10_000, (IntFunction<String>)
                        count -> TEXT.formatted("b String 可选 " + "x ".repeat(count) + "\n", "")),
                Arguments.of("parts of a name", 10_000, (IntFunction<String>)
                        count -> "taobao" + ".a".repeat(count) + " (x)\n" + TEXT.formatted("", "")));
    }

    private static Arguments html(String name, int count, String part) {
        return Arguments.of(name, count, (IntFunction<String>) times -> HTML.formatted(part.repeat(times)));
    }

    private static Arguments sample(String name, int count, String part) {
        return Arguments.of(name, count, (IntFunction<String>) times -> TEXT.formatted("", part.repeat(times)));
    }

    private static Arguments rows(String name, int count, String part) {
        return Arguments.of(name, count, (IntFunction<String>) times -> {
            StringBuilder rows = new StringBuilder();
            for (int i = 0; i < times; i++) {
                rows.append(part.formatted(i));
            }
            return TEXT.formatted(rows, "");
        });
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("repetitions")
    void aPageEightTimesAsLargeTakesAboutEightTimesAsLong(String name, int count, IntFunction<String> page) {
        long small = Math.max(fastest(page.apply(count), MIN_NANOS), MIN_NANOS);
        long bound = small * MAX_FACTOR;
        long large = fastest(page.apply(count * GROWTH), bound);

        assertTrue(
                large < bound,
                () -> name + ": " + small / 1_000_000 + " ms, and " + large / 1_000_000 + " ms when " + GROWTH
                        + " times as large");
    }

    /** Returns the time of the fastest run. The first that stays below a bound is the last: more runs would change no verdict. */
    private static long fastest(String page, long bound) {
        ThreadMXBean clock = ManagementFactory.getThreadMXBean();
        byte[] bytes = page.getBytes(StandardCharsets.UTF_8);
        long fastest = Long.MAX_VALUE;
        for (int run = 0; run < RUNS && fastest >= bound; run++) {
            long before = clock.getCurrentThreadCpuTime();
            Documents.read("page", bytes, "");
            fastest = Math.min(fastest, clock.getCurrentThreadCpuTime() - before);
        }
        return fastest;
    }
}
