package dev.topaz.scrape;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.topaz.scrape.page.DocReading;
import java.nio.charset.Charset;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** One page in the forms in which people, browsers and editors save it. */
class SavedTextFormsTest {
    private static final String PAGE = DemoPage.TEXT;
    private static final String HEAD = "名称 类型 是否必须 示例值 更多限制 描述";

    static Stream<Arguments> formsThatSayTheSame() {
        return Stream.of(
                Arguments.of("as copied", PAGE),
                Arguments.of("line ends of Windows", PAGE.replace("\n", "\r\n")),
                Arguments.of("line ends of old Macs", PAGE.replace("\n", "\r")),
                Arguments.of("byte order mark", "\uFEFF" + PAGE),
                Arguments.of("spaces and tabs at line ends", PAGE.replace("\n", " \t\n")),
                Arguments.of("no-break spaces", PAGE.replace(' ', '\u00A0')),
                Arguments.of("full-width spaces", PAGE.replace(' ', '\u3000')),
                Arguments.of("zero-width spaces", PAGE.replace("\n", "\n\u200B").replace("└ ", "└ \u200B")),
                Arguments.of("two spaces between cells", PAGE.replace(" 可选 ", "  可选  ")),
                Arguments.of("tabs between cells", tabs(PAGE, "\t").replace(HEAD, HEAD.replace(" ", "\t"))),
                Arguments.of("tabs in the rows only", tabs(PAGE, "\t")),
                Arguments.of(
                        "a Markdown table among other rows",
                        tabs(PAGE, "|")
                                .replace(HEAD, "| " + HEAD.replace(" ", " | ") + " |\n|---|---|---|---|---|---|")),
                Arguments.of("dashes for bullets", PAGE.replace('•', '-')),
                Arguments.of("stars for bullets", PAGE.replace('•', '*')),
                Arguments.of("dots for bullets", PAGE.replace('•', '·')),
                Arguments.of("bullets without a space", PAGE.replace("• ", "•")),
                Arguments.of("bullets in lines of their own", PAGE.replace("• ", "•\n    ")),
                Arguments.of("other signs of depth", PAGE.replace('└', '├')),
                Arguments.of("no common parameters", PAGE.replace("公共参数\n", "")),
                Arguments.of("full-width parentheses", PAGE.replace("(推送示例订单)", "（推送示例订单）")),
                Arguments.of("the title in a line of its own", PAGE.replace("push (推送", "push\n(推送")),
                Arguments.of(
                        "traditional characters", PAGE.replace("请求参数", "請求參數").replace("响应参数", "響應參數")),
                Arguments.of("labels of buttons", PAGE.replace("请求示例\n", "请求示例\n复制\n")),
                Arguments.of("other words for optional", PAGE.replace(" 可选 ", " 否 ")),
                Arguments.of(
                        "a quoted mail", PAGE.lines().map(line -> "> " + line).collect(Collectors.joining("\n"))),
                Arguments.of(
                        "indented", PAGE.lines().map(line -> "        " + line).collect(Collectors.joining("\n"))),
                Arguments.of("no blank lines", PAGE.replaceAll("\n\\s*\n", "\n")),
                Arguments.of("twice as many line ends", PAGE.replace("\n", "\n\n")),
                Arguments.of("a menu above with the words of the titles", "请求参数\n响应参数\n错误码解释\n" + PAGE),
                Arguments.of(
                        "the sample of the answer as JSON",
                        PAGE.replaceAll(
                                "(?s)<demo_order.*?</demo_order_push_response>",
                                "{\"demo_order_push_response\":{\"result\":{\"trace_id\":\"abc\",\"accepted\":true}}}")));
    }

    private static String tabs(String page, String sign) {
        String between = sign.equals("|") ? " | " : sign;
        String around = sign.equals("|") ? sign : "";
        return page.replaceAll(
                "(?m)^(\\w+) (\\w+) (可选|必须) (\\S+) (.*)$",
                around + String.join(between, "$1", "$2", "$3", "$4", "", "$5") + around);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("formsThatSayTheSame")
    void readsTheSameInEveryForm(String form, String page) {
        DocReading reading = DemoPage.read(page);

        DemoPage.assertReads(DemoPage.SPEC, reading);
        assertEquals(List.of(), reading.notes(), form);
    }

    @ParameterizedTest
    @CsvSource({"UTF-16LE, \uFEFF", "UTF-16BE, \uFEFF", "UTF-16LE, ''", "UTF-16BE, ''"})
    void readsUtf16(String charset, String mark) {
        DemoPage.assertReads(DemoPage.SPEC, DemoPage.read((mark + PAGE).getBytes(Charset.forName(charset))));
    }

    @Test
    void anEncodingThatIsNotReadIsOneErrorAtItsLine() {
        String problem = DemoPage.assertRefused(
                        "NOT_UTF8", DemoPage.read(("a\n" + PAGE).getBytes(Charset.forName("GBK"))))
                .toString();

        assertTrue(problem.startsWith("page:2:1: this is not UTF-8, but most likely GBK"), problem);
        assertTrue(problem.contains("iconv -f GBK -t UTF-8"), problem);
    }

    @Test
    void readsTheEnglishPage() {
        String english = PAGE.replace("文档中心 > API类目 > 示例API", "Documentation > API > 示例API")
                .replace("请求参数", "Request Parameters")
                .replace("响应参数", "Response Parameters")
                .replace("错误码解释", "Error Codes")
                .replace("错误码\t错误描述\t解决方案", "Error Code\tError Message\tSolution")
                .replace(HEAD, "Name Type Is Required Example More Restrictions Description")
                .replace("名称 类型 示例值 描述", "Parameter Type Example Description")
                .replace(" 可选 ", " No ")
                .replace(" 必须 ", " Yes ");

        DemoPage.assertReads(DemoPage.SPEC, DemoPage.read(english));
    }

    static Stream<Arguments> formsThatAreRefused() {
        return Stream.of(
                Arguments.of("cut after the tables", PAGE.substring(0, PAGE.indexOf("请求示例")), "TRUNCATED"),
                Arguments.of("cut in the rows", PAGE.substring(0, PAGE.indexOf("  • └ accepted")), "TRUNCATED"),
                Arguments.of("cut in the XML", PAGE.substring(0, PAGE.indexOf("</demo_order")), "TRUNCATED"),
                Arguments.of("no name", PAGE.replaceAll("(?m)^taobao.*$", ""), "NO_NAME"),
                Arguments.of("an odd name", PAGE.replace("memo String", "memo* String"), "BAD_ROW"),
                Arguments.of("no bullets", PAGE.replace("  • ", ""), "BAD_ROW"),
                Arguments.of("one page twice", PAGE + PAGE, "TWO_TABLES"),
                Arguments.of("two pages", PAGE + PAGE.replace("demo", "other"), "OTHER_API"),
                Arguments.of(
                        "a section that the sample contradicts",
                        PAGE.replaceAll("(?s)响应参数.*?请求示例", "请求示例"),
                        "SAMPLE_DISAGREES"),
                Arguments.of(
                        "a table that the sample contradicts",
                        PAGE.replaceAll("(?s)order_no String.*?响应参数", "响应参数"),
                        "SAMPLE_DISAGREES"),
                Arguments.of("another head", PAGE.replace(HEAD, "名称 类型 是否必须 示例值 操作 描述"), "BAD_ROW"),
                Arguments.of("another head of errors", PAGE.replace("错误码\t错误描述", "编号\t怎么了"), "BAD_ROW"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("formsThatAreRefused")
    void refusesWhatIsNotOnePage(String form, String page, String code) {
        DemoPage.assertRefused(code, DemoPage.read(page));
    }

    @Test
    void aSecondPageIsNamedWithTheLineOfItsTable() {
        String message = DemoPage.assertRefused("OTHER_API", DemoPage.read(PAGE + PAGE.replace("demo", "other")))
                .toString();

        assertTrue(message.contains("of taobao.demo.order.push and of taobao.other.order.push"), message);
    }

    /** Some mail programs leave blank lines without the sign. */
    @Test
    void linesOfAQuotedPageKeepTheirNumbers() {
        String twice = PAGE + PAGE.replace("demo", "other");
        String quoted =
                twice.lines().map(line -> line.isEmpty() ? "" : "> " + line).collect(Collectors.joining("\n"));

        assertEquals(
                DemoPage.read(twice).problems().toString(),
                DemoPage.read(quoted).problems().toString());
    }

    @Test
    void proseInDoubtIsANoteAndNoRefusal() {
        DocReading reading = DemoPage.read(PAGE.replaceAll("(?s)请求示例.*?错误码解释", "错误码解释"));

        DemoPage.assertReads(DemoPage.SPEC.replace(" session=\"required\"", ""), reading);
        assertEquals(List.of("UNCERTAIN_PROSE"), DemoPage.notes(reading));
        assertTrue(reading.notes().get(0).message().endsWith("order_no, amount, ext, memo"), reading.notes()::toString);
    }

    @Test
    void nestingInDoubtIsStillRefused() {
        String deeper = PAGE.replace("  • └ trace_id\n", "  • inner\n  • Inner\n  • 内层\n  • └ trace_id\n")
                .replaceAll("(?s)请求示例.*?错误码解释", "错误码解释");

        String message =
                DemoPage.assertRefused("AMBIGUOUS", DemoPage.read(deeper)).message();

        assertEquals("'accepted' may belong to 'inner' or to 'result'", message);
    }

    @Test
    void aTypeInDoubtIsRefusedWithoutASample() {
        String bracketed = PAGE.replace("result Result 推送结果", "tags String [] 标签\nresult Result 推送结果");
        String withoutSamples = bracketed.replaceAll("(?s)请求示例.*?错误码解释", "错误码解释");
        String list = bracketed.replace("<result>", "<tags><string>a</string></tags><result>");
        String text = bracketed.replace("<result>", "<tags>[]</tags><result>");

        DemoPage.assertRefused("AMBIGUOUS", DemoPage.read(withoutSamples));
        assertTrue(DemoPage.xml(DemoPage.read(list).spec().orElseThrow()).contains("name=\"tags\" type=\"String[]\""));
        assertTrue(DemoPage.xml(DemoPage.read(text).spec().orElseThrow())
                .contains("name=\"tags\" type=\"String\" example=\"[]\""));
    }

    @Test
    void aSectionThatIsMissingIsANote() {
        DocReading reading = DemoPage.read(PAGE.replaceAll("(?s)错误码解释.*FAQ", "FAQ"));

        assertEquals(List.of("NO_TABLE"), DemoPage.notes(reading));
        assertEquals(List.of(), reading.spec().orElseThrow().errors());
    }
}
