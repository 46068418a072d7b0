package dev.topaz.scrape;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.topaz.scrape.page.DocReading;
import dev.topaz.spec.ApiSpec;
import dev.topaz.spec.ParamSpec;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What pages write like tags into their prose, and mean as text, with and without entities. */
class InventedTagsTest {
    private static final String PAGE = """
            <html><body><h1>taobao.demo.box.get (取盒)</h1><p>%1$s</p><h2>请求参数</h2>
            <table><tr><th>名称</th><th>类型</th><th>是否必须</th><th>示例值</th><th>更多限制</th><th>描述</th></tr>
            <tr><td>a</td><td>String</td><td>必须</td><td>%1$s</td><td></td><td>%1$s</td></tr>
            <tr><td>b</td><td>String</td><td>可选</td><td></td><td></td><td>乙</td></tr></table>
            <h2>错误码解释</h2><table><tr><th>错误码</th><th>错误描述</th><th>解决方案</th></tr>
            <tr><td>isv.x</td><td>%1$s</td><td>%1$s</td></tr></table></body></html>
            """;

    private static ApiSpec read(String prose) {
        DocReading reading = DemoPage.read(PAGE.formatted(prose));
        assertEquals(List.of(), reading.problems());
        return reading.spec().orElseThrow();
    }

    private static void assertProse(String expected, String html) {
        ApiSpec spec = read(html);
        assertEquals(
                List.of("a", "b"), spec.request().stream().map(ParamSpec::name).toList());
        ParamSpec a = spec.request().get(0);
        assertEquals(
                List.of(expected, expected, expected, expected, expected),
                List.of(
                        spec.description(),
                        a.example(),
                        a.description(),
                        spec.errors().get(0).description(),
                        spec.errors().get(0).remedy()));
        assertEquals("乙", spec.request().get(1).description());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "盒号到标签：Map<Long,String>，可空",
                "Map<Long, String> 或 Map<Long , String>",
                "盒的列表 List<String>",
                "Map<Long,List<String>> 嵌套",
                "List<Map<String,Object>> 与 List<Object>",
                "List<?> 或 List<String[]>",
                "List<BoxDO>，见<BoxDO>说明",
                "盒号<单位id，单位名>，<含>",
                "填<URL>或<your_key>",
                "<String,Object>",
                "x<y",
                "0<=x 且 x<max",
                "1<n，m>2",
                "形如 <box><id>1</id></box> 的文本",
                "<box/>",
                "<>",
                // The only letter that is longer in lower case: every place behind it would move.
                "İstanbul 到 İzmir 的 Map<Long,String>"
            })
    void stayInProse(String prose) {
        assertProse(prose, prose);
        assertProse(prose, SampleTexts.escape(prose));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "粗<b>体</b><i>字</i> | 粗体字",
                "见<a href='https://open.taobao.com/?a=1'>文档</a> | 见文档",
                "<font color=red>必填</font>盒 | 必填盒",
                "盒<Font>号</Font> | 盒号",
                "a<Object>b</Object> | a<Object>b",
                "盒<Object>号</Object> | 盒号",
                "<svg viewBox='0 0 1 1'><g><path d='M0 0'/></g></svg>盒号 | 盒号",
                "盒<o:p></o:p>号 | 盒号",
                "<my-icon></my-icon>盒 | 盒",
                "盒<!-- <String> -->号 | 盒号",
                "<script>var x = a<b;</script>盒号 | 盒号"
            })
    void tagsOfHtmlAndOfComponentsDoNot(String html, String shown) {
        assertProse(shown, html);
    }

    /** A browser writes an end for everything that it took for the start of an element. */
    @Test
    void haveNoEndThatOnlyABrowserWrote() {
        assertProse("盒的列表 List<string>，可空", "盒的列表 List<string>，可空</string>");
        assertProse("Map<long,string>，可空", "Map<long,string>，可空</long,string>");
    }

    @Test
    void makeSamplesReadableThatAreNotEscaped() {
        String sample = "<demo_other_get_response><box>1</box></demo_other_get_response>";
        DocReading reading = DemoPage.read(PAGE.formatted("盒").replace("</body>", "<pre>" + sample + "</pre></body>"));

        assertEquals("OTHER_API", reading.problems().get(0).code().name());
    }
}
