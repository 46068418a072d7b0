package dev.topaz.scrape;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.topaz.scrape.page.DocReading;
import dev.topaz.spec.Problem;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Rows, tables and pages that differ from the plain ones. */
class OtherPagesTest {
    private static final String MEMO = "memo String 可选 加急 买家留言\n";

    private static String lines(String page, String name) {
        return DemoPage.xml(DemoPage.read(page).spec().orElseThrow())
                .lines()
                .filter(line -> line.contains("name=\"" + name + "\""))
                .findFirst()
                .orElse("")
                .strip();
    }

    @Test
    void aRestrictionAndADescriptionStandBehindBulletsOfTheirOwn() {
        String page = DemoPage.TEXT.replace(
                MEMO, "memo String 可选 加急\n  • 最大长度:20\n  • 默认值:加急\n  • 买家留言,最大长度:40个字节\n    more String 可选 x y\n");
        String sample = page.replace("req.setMemo(\"加急\");", "req.setMemo(\"加急\");\nreq.setMore(\"x\");");

        assertEquals(
                "<param name=\"memo\" type=\"String\" example=\"加急\" maxLength=\"20\" default=\"加急\""
                        + " description=\"买家留言,最大长度:40个字节\"/>",
                lines(sample, "memo"));
        assertEquals("<param name=\"more\" type=\"String\" example=\"x\" description=\"y\"/>", lines(sample, "more"));
        assertEquals(List.of(), DemoPage.read(sample).notes());
    }

    @ParameterizedTest
    @ValueSource(strings = {"最大长度:20个字", "最大长度：20", "最大值:9.5"})
    void whatMayBeARestrictionOrProseIsKeptAndNotEnforced(String text) {
        String page = DemoPage.TEXT.replace(MEMO, "memo String 可选 加急\n  • " + text + "\n");

        assertEquals(
                "<param name=\"memo\" type=\"String\" example=\"加急\" description=\"" + text + "\"/>",
                lines(page, "memo"));
    }

    @Test
    void aFileAtTheTopIsAFileWhateverItsExampleLooksLike() {
        String page = DemoPage.TEXT
                .replace(MEMO, "memo byte[] 必须 [] 附件,不大于500K\n")
                .replace("req.setMemo(\"加急\");", "req.setMemo(new FileItem(\"D:/file.txt\"));");
        DocReading reading = DemoPage.read(page);

        assertEquals(
                "<param name=\"memo\" type=\"byte[]\" required=\"true\" example=\"[]\" description=\"附件,不大于500K\"/>",
                lines(page, "memo"));
        assertEquals(List.of("UNCERTAIN_PROSE"), DemoPage.notes(reading));
    }

    @ParameterizedTest
    @ValueSource(strings = {"错误码\t错误消息\t解决方案", "错误码\t描述\t处理建议", "错误代码 错误信息 解决办法"})
    void knowsTheHeadsOfErrorTables(String head) {
        DemoPage.assertReads(DemoPage.SPEC, DemoPage.read(DemoPage.TEXT.replace("错误码\t错误描述\t解决方案", head)));
    }

    @Test
    void anErrorOfAsManyWordsAsColumnsIsCertain() {
        DocReading reading =
                DemoPage.read(DemoPage.TEXT.replace("isv.order-closed\t订单已关闭\t换一个订单", "isv.order-closed 订单已关闭 换一个订单"));

        DemoPage.assertReads(DemoPage.SPEC, reading);
        assertEquals(List.of(), reading.notes());
    }

    @Test
    void anErrorOfMoreWordsKeepsThemAsItsDescriptionWithANote() {
        DocReading reading =
                DemoPage.read(DemoPage.TEXT.replace("isv.order-closed\t订单已关闭\t换一个订单", "isv.order-closed 订单 已关闭 换一个订单"));

        assertEquals(List.of("UNCERTAIN_PROSE"), DemoPage.notes(reading));
        assertEquals(
                "订单 已关闭 换一个订单", reading.spec().orElseThrow().errors().get(0).description());
    }

    @Test
    void aPageOfQimenSaysWhatItIs() {
        Problem problem = DemoPage.assertRefused(
                "OTHER_KIND", DemoPage.read(DemoPage.TEXT.replace("TaobaoClient client", "QimenClient client")));

        assertTrue(problem.message().contains("Qimen (奇门)"), problem::toString);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "文档中心 > SPI类目 > 示例\n请求参数\n响应参数\n错误码\n",
                "taobao.demo.get\n系统级输入参数\n名称 类型\n应用级输入参数\n",
                "{\"error_response\":{\"code\":27,\"msg\":\"Invalid session\"}}",
                "{\"demo_get_response\":{\"total\":1}}",
                "{\"name\":\"taobao.demo.get\",\"sdkDemos\":[{\"descprition\":\"QimenClient client = null;\"}]}"
            })
    void pagesOfOtherKindsSayWhatTheyAre(String page) {
        DemoPage.assertRefused("OTHER_KIND", DemoPage.read(page));
    }

    @Test
    void aPageWithoutParametersIsAPageIfItsSampleHasNoneEither() {
        String page = DemoPage.TEXT
                .replaceAll("(?s)order_no String.*?响应参数", "响应参数")
                .replaceAll("(?s)result Result.*?请求示例", "请求示例")
                .replaceAll("req\\.set.*\n", "")
                .replaceAll("(?s)<result>.*?</result>", "");

        assertEquals(List.of(), DemoPage.read(page).spec().orElseThrow().response());
    }

    @Test
    void readsCopiesInMarkdown() {
        DemoPage.assertReads(
                DemoPage.SPEC.replace(" session=\"required\"", "").replace(" category=\"示例API\"", ""),
                DemoPage.read("""
                # taobao.demo.order.push (推送示例订单)

                把一个示例订单推送给示例系统

                ## 请求参数

                | 名称 | 类型 | 是否必须 | 示例值 | 更多限制 | 描述 |
                |------|:----:|---------:|--------|----------|------|
                | `order_no` | String | 必须 | NO1 | | 单号 |
                | **amount** | Number | 可选 | 25 | | 件数 |
                | ext | Json | 可选 | {} | | 扩展 |
                | memo | String | 可选 | 加急 | | 买家留言 |

                ## 响应参数

                名称 | 类型 | 示例值 | 描述
                --- | --- | --- | ---
                result | Result | | 推送结果
                └ trace_id | String | abc | 追踪号
                └ accepted | Boolean | true | 已受理

                ### 错误码解释

                | 错误码 | 错误描述 | 解决方案 |
                | --- | --- | --- |
                | isv.order-closed | 订单已关闭 | 换一个订单 |
                """));
    }

    @Test
    void aProblemInMarkdownIsAtItsLine() {
        Problem problem = DemoPage.assertRefused("BAD_ROW", DemoPage.read("""
                # taobao.demo.get (示例)
                ## 请求参数
                | 名称 | 类型 | 是否必须 | 操作 |
                |---|---|---|---|
                | a | String | 必须 | 复制 |
                ## 响应参数
                | 名称 | 类型 | 描述 |
                |---|---|---|
                | a | String | 甲 |
                """));

        assertEquals(3, problem.at().line());
    }
}
