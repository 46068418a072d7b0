package dev.topaz.openapi;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.topaz.spec.ApiSpec;
import dev.topaz.spec.SpecXml;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class OpenApiTest {
    private static final String HEAD = "<api xmlns=\"https://topaz.dev/spec/1\" name=\"taobao.demo.get\" ";
    private static final String DEMO = HEAD + """
            title="示例" category="交易API" session="optional" source="https://open.taobao.com/api.htm?docId=7">
              <description>查询 &lt;b&gt;示例&lt;/b&gt;</description>
              <request>
                <param name="tid" type="Number" required="true" example="12" minValue="1" maxValue="99" description="交易编号"/>
                <param name="memo" type="String" maxLength="32" default="无"/>
                <param name="ids" type="Number[]" maxListSize="20" example="1,2"/>
                <param name="since" type="Date" example="2020-01-01 00:00:00"/>
                <param name="order" type="Order"><param name="oid" type="Number" required="true" example="7"/></param>
                <param name="orders" type="Order[]"><param name="oid" type="Number"/></param>
                <param name="ext" type="Ext" fields="undocumented"/>
              </request>
              <response>
                <param name="trade" type="Trade"><param name="title" type="String" example="x"/></param>
                <param name="devices" type="DeviceDetailVO[]"><param name="on" type="Boolean" example="true"/></param>
                <param name="ids" type="Number[]"/>
              </response>
              <errors><error code="isv.x" description="a|b" remedy="&lt;i&gt;重试"/></errors>
            </api>""";

    private static ApiSpec spec(String xml) {
        return SpecXml.read("demo.xml", xml).spec().orElseThrow();
    }

    private static JsonNode tree(String document) {
        return JsonMapper.shared().readTree(document);
    }

    private static JsonNode operation() {
        return tree(OpenApi.write(List.of(spec(DEMO)))).at("/paths/~1router~1rest?method=taobao.demo.get/post");
    }

    private static JsonNode request() {
        return operation().at("/requestBody/content/application~1x-www-form-urlencoded");
    }

    @Test
    void isValidAgainstTheOfficialSchema() {
        assertEquals(List.of(), OfficialSchema.errors(OpenApi.write(List.of(spec(DEMO)))));
        assertEquals(List.of(), OfficialSchema.errors(OpenApi.write(List.of())));
    }

    @Test
    void theOfficialSchemaIsUsed() {
        String document = OpenApi.write(List.of(spec(DEMO)));

        assertFalse(OfficialSchema.errors(document.replace("\"operationId\"", "\"operation\""))
                .isEmpty());
        assertFalse(OfficialSchema.errors(document.replace("\"type\" : \"integer\"", "\"type\" : \"int\""))
                .isEmpty());
    }

    @Test
    void anApiIsOneOperation() {
        assertEquals("taobao.demo.get", operation().get("operationId").asString());
        assertEquals("示例", operation().get("summary").asString());
        assertEquals("[\"交易API\"]", operation().get("tags").toString());
        assertEquals(
                "https://open.taobao.com/api.htm?docId=7",
                operation().at("/externalDocs/url").asString());
        assertEquals(
                "查询 <b>示例</b>\n\n**授权：**可选（`session` 选填）\n\n| 错误码 | 错误描述 | 解决方案 |\n|---|---|---|\n"
                        + "| isv.x | a\\|b | \\<i\\>重试 |",
                operation().get("description").asString());
        assertEquals(
                "[{\"code\":\"isv.x\",\"description\":\"a|b\",\"remedy\":\"<i>重试\"}]",
                operation().get("x-topaz-errors").toString());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "tid|{'type':'integer','format':'int64','minimum':1,'maximum':99,'description':'交易编号','examples':[12]}",
                "memo|{'type':'string','maxLength':32,'default':'无'}",
                "ids|{'type':'array','maxItems':20,'items':{'type':'integer','format':'int64'},'examples':[[1,2]]}",
                "since|{'type':'string','pattern':'^\\\\d{4}-\\\\d{2}-\\\\d{2} \\\\d{2}:\\\\d{2}:\\\\d{2}$',"
                        + "'examples':['2020-01-01 00:00:00']}",
                "order|{'title':'Order','type':'object','required':['oid'],'properties':"
                        + "{'oid':{'type':'integer','format':'int64','examples':[7]}}}",
                "orders|{'type':'array','items':{'title':'Order','type':'object','properties':"
                        + "{'oid':{'type':'integer','format':'int64'}}}}",
                "ext|{'title':'Ext'}"
            })
    void aParameterIsAFieldOfTheForm(String name, String schema) {
        assertEquals(
                tree(schema.replace('\'', '"')),
                request().at("/schema/properties").get(name));
    }

    @Test
    void whatIsNoTextSaysHowItBecomesOne() {
        assertEquals("[\"tid\"]", request().at("/schema/required").toString());
        assertEquals(
                tree(
                        "{\"ids\":{\"style\":\"form\",\"explode\":false},\"order\":{\"contentType\":\"application/json\"},"
                                + "\"orders\":{\"contentType\":\"application/json\"},\"ext\":{\"contentType\":\"application/json\"}}"),
                request().get("encoding"));
    }

    @Test
    void anUploadIsMultipart() {
        String document = OpenApi.write(List.of(spec(HEAD + """
                ><request><param name="image" type="byte[]" maxLength="9" description="图片"/></request></api>""")));

        assertEquals(
                "{\"contentMediaType\":\"application/octet-stream\",\"description\":\"图片\"}",
                tree(document)
                        .at(
                                "/paths/~1router~1rest?method=taobao.demo.get/post/requestBody/content/multipart~1form-data/"
                                        + "schema/properties/image")
                        .toString());
        assertEquals(List.of(), OfficialSchema.errors(document));
    }

    @Test
    void answersAreFullJsonWithTheWrappersOfThePlatform() {
        JsonNode answer = operation().at("/responses/200/content/application~1json/schema/oneOf");
        JsonNode fields = answer.at("/0/properties/demo_get_response/properties");

        assertEquals(
                "boolean",
                fields.at("/devices/properties/device_detail_v_o/items/properties/on/type")
                        .asString());
        assertEquals("integer", fields.at("/ids/properties/number/items/type").asString());
        assertEquals("string", fields.at("/trade/properties/title/type").asString());
        assertEquals("#/components/schemas/error_response", answer.at("/1/$ref").asString());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "required|[{'app_key':[],'sign':[],'session':[]}]",
                "optional|[{'app_key':[],'sign':[],'session':[]},{'app_key':[],'sign':[]}]",
                "none|[{'app_key':[],'sign':[]}]"
            })
    void theSessionIsAWayToAuthenticate(String session, String security) {
        String document = OpenApi.write(List.of(spec(HEAD + "session=\"" + session + "\"/>")));

        assertEquals(
                security.replace('\'', '"'),
                tree(document)
                        .at("/paths/~1router~1rest?method=taobao.demo.get/post/security")
                        .toString());
    }

    @Test
    void isTheSameForTheSameSpecsInAnyOrder() {
        ApiSpec one = spec(DEMO);
        ApiSpec other = spec(DEMO.replace("demo.get", "demo.add"));

        assertEquals(OpenApi.write(List.of(one, other)), OpenApi.write(List.of(other, one)));
        assertTrue(OpenApi.write(List.of(one)).endsWith("}\n"));
    }

    @Test
    void whatDoesNotFitItsTypeStaysValid() {
        String document = OpenApi.write(List.of(spec(HEAD + """
                source="D:\\pages\\1.txt"><request>
                  <param name="n" type="Number" example="xxx" default="0x1"/>
                  <param name="any"/>
                  <param name="deep" type="Number[][]" example="[[1]]"/>
                </request></api>""")));

        assertEquals(List.of(), OfficialSchema.errors(document));
        assertTrue(Stream.of("\"xxx\"", "\"0x1\"", "\"[[1]]\"").allMatch(document::contains), document);
        assertFalse(document.contains("externalDocs"), document);
    }
}
