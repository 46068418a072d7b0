package dev.topaz.scrape;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.topaz.scrape.page.DocReading;
import dev.topaz.spec.Problem;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** One page in the markups that sites and browsers give it. */
class HtmlFormsTest {
    private static final String REQUEST = "<table><tr><th>名称</th><th>类型</th><th>是否必须</th><th>示例值</th><th>更多限制</th>"
            + "<th>描述</th></tr><tr><td>tid</td><td>Number</td><td>必须</td><td>1</td><td>最大值:9</td><td>编号</td></tr></table>";
    private static final String RESPONSE = "<table><tr><th>名称</th><th>类型</th><th>示例值</th><th>描述</th></tr>"
            + "<tr><td>box</td><td>Box</td><td></td><td>盒</td></tr>"
            + "<tr><td>└ oid</td><td>Number</td><td>1</td><td>号</td></tr></table>";
    private static final String PAGE = "<!DOCTYPE html><html><head><title>x</title></head><body>"
            + "<h1>taobao.demo.box.get (取盒)</h1><p>取一个盒</p><h2>请求参数</h2>" + REQUEST + "<h2>响应参数</h2>" + RESPONSE
            + "<h2>错误码解释</h2></body></html>";
    private static final String SPEC = """
            <?xml version="1.0" encoding="UTF-8"?>
            <api xmlns="https://topaz.dev/spec/1" name="taobao.demo.box.get" title="取盒">
              <description>取一个盒</description>
              <request>
                <param name="tid" type="Number" required="true" example="1" maxValue="9" description="编号"/>
              </request>
              <response>
                <param name="box" type="Box" description="盒">
                  <param name="oid" type="Number" example="1" description="号"/>
                </param>
              </response>
            </api>
            """;

    static Stream<Arguments> markupsThatSayTheSame() {
        String hidden = "<div style='display:none'>" + REQUEST + "</div>";
        return Stream.of(
                Arguments.of("plain", PAGE),
                Arguments.of(
                        "a script that writes tables",
                        PAGE.replace("<h2>错", "<script>a=\"<table><tr>\"</script><h2>错")),
                Arguments.of("a comment with a table", PAGE.replace("<h2>错", "<!-- <table><tr> --><h2>错")),
                Arguments.of("upper case", PAGE.replace("<t", "<T").replace("</t", "</T")),
                Arguments.of("cells without end tags", PAGE.replace("</td>", "").replace("</tr>", "")),
                Arguments.of("spans of one", PAGE.replace("<th>名称", "<th colspan=1 rowspan=1>名称")),
                Arguments.of("a hidden copy for small screens", PAGE.replace("<h2>响", hidden + "<h2>响")),
                Arguments.of("an icon in the head", PAGE.replace("名称</th>", "名称<i class=icon></i></th>")),
                Arguments.of(
                        "spaces of no breadth and no break", PAGE.replace("<td>tid<", "<td>&nbsp;tid\u200B&nbsp;<")),
                Arguments.of(
                        "marks in type and sign",
                        PAGE.replace("<td>Number<", "<td>\uFEFFNumber&nbsp;<").replace("<td>必须<", "<td>必须&nbsp;<")),
                Arguments.of("a link in the type", PAGE.replace("<td>Box<", "<td><a href='#'>Box</a><")),
                Arguments.of("tags in a sample", PAGE.replace("<h2>错", "<h2>请求示例</h2><pre>&lt;table&gt;</pre><h2>错")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("markupsThatSayTheSame")
    void readsTheSameInEveryMarkup(String markup, String page) {
        DocReading reading = DemoPage.read(page);

        DemoPage.assertReads(SPEC, reading);
        assertEquals(List.of(), reading.notes(), markup);
    }

    static Stream<Arguments> markupsThatAreRefused() {
        String wrongRequest = REQUEST.replace("描述</th>", "描述</th><th>操作</th>").replace("编号</td>", "编号</td><td>复制</td>");
        return Stream.of(
                Arguments.of("a column more", PAGE.replace(REQUEST, wrongRequest), "BAD_ROW"),
                Arguments.of(
                        "a head without a known word",
                        PAGE.replace("<th>名称</th><th>类型</th><th>是否", "<th>a</th><th>b</th><th>是否"),
                        "BAD_ROW"),
                Arguments.of(
                        "a column more, without tables",
                        PAGE.replace(REQUEST, wrongRequest.replaceAll("(</?)(?:table|tr|th|td)", "$1div")),
                        "BAD_ROW"),
                Arguments.of(
                        "a table as text",
                        PAGE.replace(REQUEST, "<p>名称 类型 是否必须 描述</p><p>tid Number 必须 编号</p>"),
                        "BAD_ROW"),
                Arguments.of(
                        "an error table with another head",
                        PAGE.replace(
                                "解释</h2>",
                                "解释</h2><table><tr><th>编号</th><th>原因</th></tr><tr><td>isv.x</td><td>y</td></tr></table>"),
                        "BAD_ROW"),
                Arguments.of("no end", PAGE.replace("</body></html>", ""), "TRUNCATED"),
                Arguments.of(
                        "a row of other cells",
                        PAGE.replace("<td>1</td><td>最大", "<td>1</td><td>2</td><td>最大"),
                        "BAD_ROW"),
                Arguments.of("another sign for required", PAGE.replace("<td>必须", "<td>*"), "BAD_ROW"),
                Arguments.of(
                        "depths that contradict each other",
                        PAGE.replace(
                                "<tr><td>└ oid",
                                "<tr><td>└ └ far</td><td>String</td><td>1</td><td>远</td></tr><tr><td>└ oid"),
                        "BAD_ROW"),
                Arguments.of("two names", PAGE.replace("<h1>", "<h1>taobao.other.get (别的)</h1><h1>"), "OTHER_API"),
                Arguments.of(
                        "no rows, and a sample that has some",
                        PAGE.replace(RESPONSE, "")
                                .replace(
                                        "<h2>错",
                                        "<h2>响应示例</h2><pre>&lt;demo_box_get_response&gt;&lt;box/&gt;"
                                                + "&lt;/demo_box_get_response&gt;</pre><h2>错"),
                        "SAMPLE_DISAGREES"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("markupsThatAreRefused")
    void refusesWhatItDoesNotUnderstand(String markup, String page, String code) {
        DemoPage.assertRefused(code, DemoPage.read(page));
    }

    @Test
    void aTableThatIsNotUnderstoodIsShownWithItsHead() {
        String message = DemoPage.assertRefused(
                        "BAD_ROW", DemoPage.read(PAGE.replace("描述</th></tr><tr><td>tid", "操作</th></tr><tr><td>tid")))
                .message();

        assertEquals("the table below 请求参数 is not understood: its head is '名称 类型 是否必须 示例值 更多限制 操作'", message);
    }

    static Stream<Arguments> cellsThatDoNotFit() {
        return Stream.of(
                Arguments.of("<td>tid<", "<td>商品<", "'商品' is not a name of letters, digits and '_'"),
                Arguments.of("<td>tid<", "<td><", "'' is not a name of letters, digits and '_'"),
                Arguments.of(
                        "<td>Number</td><td>必", "<td>List&lt;String&gt;</td><td>必", "'List<String>' is not a type"),
                Arguments.of("<td>必须<", "<td>特殊可选<", "'特殊可选' says neither 必须 nor 可选"),
                Arguments.of("<td>编号<", "<td>编号</td><td>复制<", "it has 7 cells for 6 columns"));
    }

    @ParameterizedTest
    @MethodSource("cellsThatDoNotFit")
    void aRowThatDoesNotFitSaysWhichCell(String right, String wrong, String reason) {
        String message = DemoPage.assertRefused("BAD_ROW", DemoPage.read(PAGE.replace(right, wrong)))
                .message();

        assertTrue(message.endsWith(" does not fit the table's head: " + reason), message);
    }

    @Test
    void aRowThatComesAgainWithAnotherTypeSaysWhichIsKept() {
        String again = "<tr><td>tid</td><td>String</td><td>必须</td><td>1</td><td></td><td>编号</td></tr></table>";
        DocReading reading = DemoPage.read(PAGE.replaceFirst("</table>", again));

        DemoPage.assertReads(SPEC, reading);
        assertEquals(
                List.of(
                        "'tid' of request stands there again as a 'String', and is kept as the 'Number' of its first row"),
                reading.notes().stream().map(Problem::message).toList());
    }

    @Test
    void aLineThatIsNoRowIsANote() {
        DocReading reading =
                DemoPage.read(PAGE.replace("<tr><td>tid", "<tr><td colspan=6>以下参数必填</td></tr><tr><td>tid"));

        DemoPage.assertReads(SPEC, reading);
        assertTrue(reading.notes().get(0).message().contains("以下参数必填"), reading.notes()::toString);
    }

    @Test
    void aTitleWithoutRowsIsANote() {
        DocReading reading = DemoPage.read(PAGE.replace(RESPONSE, ""));

        assertEquals(List.of("NO_TABLE"), DemoPage.notes(reading));
    }

    @Test
    void theTitleOfTheWindowNamesTheApiWhereNothingElseDoes() {
        String page = PAGE.replaceAll("<h1>.*?</p>", "").replace("<title>x", "<title>taobao.demo.box.get");

        assertEquals(
                "taobao.demo.box.get", DemoPage.read(page).spec().orElseThrow().name());
    }
}
