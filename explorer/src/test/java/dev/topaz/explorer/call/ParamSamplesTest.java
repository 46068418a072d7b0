package dev.topaz.explorer.call;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.topaz.spec.ApiSpec;
import dev.topaz.spec.ParamSpec;
import dev.topaz.spec.SpecXml;
import dev.topaz.testkit.validation.ParamValidator;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ParamSamplesTest {
    private static final ApiSpec ORDER = api("""
            <param name="order" type="Order" required="true">
              <param name="id" type="Number" required="true" example="7"/>
              <param name="note" type="String" example="好"/>
              <param name="buyer" type="Buyer" required="true"><param name="age" type="Number" example="5"/></param>
              <param name="gift" type="Gift"><param name="sku" type="Number" example="9"/></param>
              <param name="items" type="Item[]"><param name="num" type="Number" example="1"/></param>
            </param>
            """);

    private static ApiSpec api(String params) {
        return SpecXml.read("sample.xml", """
                        <api xmlns="https://topaz.dev/spec/1" name="taobao.demo.order.add" session="none">
                          <request>%s</request>
                          <response>
                            <param name="total" type="Number"/>
                            <param name="orders" type="Order[]">
                              <param name="oid" type="Number"/><param name="title" type="String"/>
                            </param>
                          </response>
                        </api>
                        """.formatted(params)).spec().orElseThrow();
    }

    private static String flat(String json) {
        return json.replaceAll("\\s", "");
    }

    @Test
    void theUsualValueLeavesOptionalObjectsOut() {
        assertEquals(
                "{\"id\":7,\"note\":\"好\",\"buyer\":{\"age\":5}}",
                flat(ParamSamples.of(ORDER).usual("order")));
    }

    @Test
    void theFullValueHasThem() {
        assertEquals(
                "{\"id\":7,\"note\":\"好\",\"buyer\":{\"age\":5},\"gift\":{\"sku\":9},\"items\":[{\"num\":1}]}",
                flat(ParamSamples.of(ORDER).full("order")));
    }

    @ParameterizedTest
    @CsvSource({
        "Number,true,无,\\d+",
        "Number,false,无,''",
        "Number,false,7,7",
        "Number,true,' 7 ',7",
        "Date,true,1577808000000,2020-01-01 00:00:00",
        "Boolean,false,1,''",
        "Boolean,true,1,true",
        "Json,false,{x,''",
        "Json,true,{x,\\{}",
        "Number[],false,一,''",
        "Number[],true,一,'\\d+,\\d+'",
        "String,true,无,无",
        "byte[],true,图片,''"
    })
    void anExampleThatIsNotOfItsTypeIsNotSent(String type, boolean required, String example, String pattern) {
        ApiSpec api = api("<param name='a' type='%s' required='%s' example='%s'/>".formatted(type, required, example));
        String value = ParamSamples.of(api).usual("a");

        assertTrue(value.matches(pattern), value);
    }

    /** Whatever a document says of a required value, there is one to begin with that the gateway takes. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "type='Number' minValue='7' maxValue='9'",
                "type='Number' maxLength='2'",
                "type='Number' example='0' minValue='1'",
                "type='String' maxLength='3' example='too long'",
                "type='Price' maxLength='3'",
                "type='Date' maxLength='10'",
                "type='Boolean'",
                "type='Json'",
                "type='Number[]' maxListSize='1'",
                "type='String[]' maxLength='5'",
                "type='String[]' example='a,b,c' maxListSize='2'",
                "type='Number[][]'",
                "type='Map' fields='undocumented'",
                "type='Map[]' fields='undocumented'",
                "type='String' fields='undocumented'"
            })
    void aRequiredParameterBeginsWithAValueThatFits(String facts) {
        ApiSpec api = api("<param name='error_code' required='true' %s/>".formatted(facts));
        ParamSpec param = api.request().get(0);
        String value = ParamSamples.of(api).usual(param.name());

        assertFalse(value.isBlank());
        assertEquals(Optional.empty(), ParamValidator.validate(param, value), value);
        assertEquals(value, ParamSamples.of(api).usual(param.name()));
    }

    @Test
    void requiredFieldsOfARequiredObjectHaveValues() {
        ApiSpec api = api("""
                <param name="order" type="Order" required="true">
                  <param name="receiver" type="Receiver" required="true">
                    <param name="mobile" type="String" required="true"/>
                    <param name="tags" type="String[]" required="true" example="[&quot;a&quot;,&quot;b&quot;]"/>
                    <param name="note" type="String"/>
                  </param>
                </param>
                """);
        String value = ParamSamples.of(api).usual("order");

        assertTrue(
                flat(value).matches("\\{\"receiver\":\\{\"mobile\":\"1380000\\d{4}\",\"tags\":\\[\"a\",\"b\"]}}"),
                value);
        assertEquals(Optional.empty(), ParamValidator.validate(api.request().get(0), value));
    }

    @Test
    void jsonIsAsShortAsItsDocumentWantsIt() {
        ApiSpec api = api("""
                <param name="a" type="A" required="true" maxLength="7"><param name="b" type="Number" required="true" example="1"/></param>
                """);

        assertEquals("{\"b\":1}", ParamSamples.of(api).usual("a"));
    }

    @ParameterizedTest
    @CsvSource({"fields,String", "fields,String[]", "columns,Field List"})
    void fieldsToAskForAreThoseOfTheAnswer(String name, String type) {
        ApiSpec api = api("<param name='%s' type='%s' required='true'/>".formatted(name, type));

        assertEquals("oid,title", ParamSamples.of(api).usual(name));
    }

    @Test
    void whatNoDocumentGivesIsKnownAsMadeUp() {
        ApiSpec api = api("""
                <param name="a" type="Number" required="true" example="5"/>
                <param name="b" type="Number" required="true"/>
                <param name="c" type="Number"/>
                """);
        ParamSamples samples = ParamSamples.of(api);

        assertFalse(samples.isMadeUp("a"));
        assertTrue(samples.isMadeUp("b"));
        assertFalse(samples.isMadeUp("c"));
    }
}
