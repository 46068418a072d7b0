package dev.topaz.scrape;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.topaz.scrape.page.DocReading;
import dev.topaz.spec.ApiSpec;
import dev.topaz.spec.DocumentKind;
import dev.topaz.spec.SpecXml;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Pages of message topics, in each form. */
class TopicPagesTest {
    private static final String SPEC = """
            <?xml version="1.0" encoding="UTF-8"?>
            <topic xmlns="https://topaz.dev/spec/1" name="demo_trade_DemoPaid" title="买家付款" category="示例交易">
              <description>买家付完款</description>
              <fields>
                <param name="tid" type="Number" required="true" example="12" description="订单号"/>
                <param name="paid" type="Date" description="付款时间"/>
                <param name="oids" type="Number[]" description="子订单"/>
                <param name="30" type="String" required="true" description="业务场景"/>
              </fields>
            </topic>
            """;

    private static final String TEXT = """
            文档中心 > 消息类目 > 示例交易

            demo_trade_DemoPaid (买家付款)

            买家付完款

            消息字段

            名称\t类型\t是否必须\t示例值\t描述
            tid\tNumber\t是\t12\t订单号
            paid\tDate\t否\t\t付款时间
            oids\tNumber []\t否\t\t子订单
            30\tString\t是\t\t业务场景

            消息示例

            {"tid":12}
            """;

    private static final String HTML = """
            <!DOCTYPE html><html><head><title>demo_trade_DemoPaid</title></head><body>
            <ul><li>demo_trade_DemoClosed</li></ul>
            <div>文档中心 &gt; 消息类目 &gt; 示例交易</div>
            <h1>demo_trade_DemoPaid (买家付款)</h1>
            <p>买家付完款</p>
            <h2>消息字段</h2>
            <table><thead><tr><th>名称</th><th>类型</th><th>是否必须</th><th>示例值</th><th>描述</th></tr></thead><tbody>
            <tr><td>tid</td><td>Number</td><td>是</td><td>12</td><td>订单号</td></tr>
            <tr><td>paid</td><td>Date</td><td>否</td><td></td><td>付款时间</td></tr>
            <tr><td>oids</td><td>Number []</td><td>否</td><td></td><td>子订单</td></tr>
            <tr><td>30</td><td>String</td><td>是</td><td></td><td>业务场景</td></tr>
            </tbody></table>
            <h2>消息示例</h2><pre>{"tid":12}</pre>
            </body></html>
            """;

    private static final String JSON = """
            {"success":true,"data":{"name":"demo_trade_DemoPaid","apiChineseName":"买家付款","description":"买家付完款","responseParams":[
             {"name":"tid","type":"Number","required":true,"demoValue":"12","description":"订单号"},
             {"name":"paid","type":"Date","required":false,"description":"付款时间"},
             {"name":"oids","type":"Number []","required":false,"description":"子订单"},
             {"name":"30","type":"String","required":true,"description":"业务场景"}]}}
            """;

    private static DocReading read(String page) {
        return Documents.read("page", page.getBytes(StandardCharsets.UTF_8), "示例交易");
    }

    private static void assertReads(DocReading reading) {
        assertEquals(List.of(), reading.problems());
        assertEquals(SPEC, SpecXml.write(reading.spec().orElseThrow()));
    }

    @ParameterizedTest
    @ValueSource(strings = {TEXT, HTML, JSON, SPEC})
    void readsEachForm(String page) {
        DocReading reading = read(page);

        assertReads(reading);
        assertEquals(List.of(), reading.notes());
    }

    @Test
    void readsTextWhoseCellsAreJoinedBySpaces() {
        String page = TEXT.replace("示例值\t", "")
                .replace("是\t12", "是")
                .replace("否\t", "否")
                .replace("是\t\t", "是\t")
                .replace('\t', ' ');

        assertEquals(List.of(), read(page).problems());
        assertEquals(
                List.of("tid true", "paid false", "oids false", "30 true"),
                read(page).spec().orElseThrow().response().stream()
                        .map(field -> field.name() + " " + field.required())
                        .toList());
    }

    @Test
    void readsTheFormOfTheListOfAllTopics() {
        ApiSpec topic = read("""
                {"topic":"demo_trade_DemoPaid","title":"买家付款","category":"交易","docId":7,
                 "source":"https://open.taobao.com/tmc.htm?docId=7&docType=9",
                 "fields":[{"name":"tid","type":"Number","required":true,"description":"单","idField":true}]}""").spec().orElseThrow();

        assertEquals(DocumentKind.TOPIC, topic.kind());
        assertEquals("交易", topic.category());
        assertEquals("https://open.taobao.com/tmc.htm?docId=7&docType=9", topic.source());
        assertEquals("tid", topic.response().get(0).name());
    }

    @Test
    void aTopicWithoutFieldsIsATopic() {
        ApiSpec topic = read("{\"name\":\"demo_trade_DemoPaid\",\"responseParams\":[]}")
                .spec()
                .orElseThrow();

        assertEquals(DocumentKind.TOPIC, topic.kind());
        assertEquals(List.of(), topic.response());
    }

    @Test
    void textThatEndsWithItsTableIsReadWithANote() {
        DocReading reading = read(TEXT.substring(0, TEXT.indexOf("消息示例")));

        assertReads(reading);
        assertEquals(List.of("TRUNCATED"), DemoPage.notes(reading));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "demo_trade_DemoPaid (买家付款)\n消息体\n",
                "<html><body><h1>demo_trade_DemoPaid</h1><p>x</p></body></html>"
            })
    void aPageWithoutATableSaysSoAndNamesTheCatalogue(String page) {
        assertTrue(DemoPage.assertRefused("NO_TABLE", read(page)).hint().contains("--topic demo_trade_DemoPaid"), page);
    }

    @Test
    void twoTablesAreRefused() {
        String table = HTML.substring(HTML.indexOf("<table>"), HTML.indexOf("<h2>消息示例"));

        DemoPage.assertRefused("TWO_TABLES", read(HTML.replace(table, table + table.replace("tid", "other"))));
    }

    @Test
    void twoListsOfFieldsAreRefused() {
        DemoPage.assertRefused(
                "TWO_TABLES",
                read(JSON.replace("\"responseParams\"", "\"fields\":[{\"name\":\"a\"}],\"responseParams\"")));
    }

    @Test
    void anUnknownTypeOfANumberedNameIsARowThatDoesNotFit() {
        DemoPage.assertRefused(
                "BAD_ROW", read(HTML.replace("<td>30</td><td>String</td>", "<td>30</td><td>Strange</td>")));
    }

    @Test
    void aPageWhoseHeadingNamesAnApiIsAboutTheApi() {
        DemoPage.assertReads(
                DemoPage.SPEC,
                DemoPage.read(DemoPage.TEXT
                        .replace("把一个", "相关消息 demo_trade_DemoPaid\n把一个")
                        .replace("相关消息 demo_trade_DemoPaid\n", "")));
    }
}
