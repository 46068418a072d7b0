package dev.topaz.explorer.call;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.topaz.spec.ParamSpec;
import dev.topaz.spec.SpecXml;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ParamSampleTest {
    private static final ParamSpec ORDER =
            SpecXml.read("sample.xml", """
            <api xmlns="https://topaz.dev/spec/1" name="taobao.demo.order.add" session="none">
              <request>
                <param name="order" type="Order" required="true">
                  <param name="id" type="Number" required="true" example="7"/>
                  <param name="note" type="String" example="好"/>
                  <param name="buyer" type="Buyer" required="true"><param name="age" type="Number" example="5"/></param>
                  <param name="gift" type="Gift"><param name="sku" type="Number" example="9"/></param>
                  <param name="items" type="Item[]"><param name="num" type="Number" example="1"/></param>
                </param>
              </request>
            </api>
            """).spec().orElseThrow().request().get(0);

    private static String flat(String json) {
        return json.replaceAll("\\s", "");
    }

    @Test
    void theUsualValueLeavesOptionalObjectsOut() {
        assertEquals("{\"id\":7,\"note\":\"好\",\"buyer\":{\"age\":5}}", flat(ParamSample.usual(ORDER)));
    }

    @ParameterizedTest
    @CsvSource({
        "Number,true,无,0",
        "Number,false,无,''",
        "Number,false,7,7",
        "Date,true,1577808000000,2020-01-01 00:00:00",
        "Boolean,false,1,''",
        "Json,false,{x,''",
        "Number[],false,一,''",
        "String,true,无,无"
    })
    void anExampleThatIsNotOfItsTypeIsNotSent(String type, boolean required, String example, String value) {
        ParamSpec param = SpecXml.read("sample.xml", """
                        <api xmlns="https://topaz.dev/spec/1" name="taobao.demo.order.add" session="none">
                          <request><param name="a" type="%s" required="%s" example="%s"/></request>
                        </api>
                        """.formatted(type, required, example))
                .spec()
                .orElseThrow()
                .request()
                .get(0);

        assertEquals(value, ParamSample.usual(param));
    }

    @Test
    void theFullValueHasThem() {
        assertEquals(
                "{\"id\":7,\"note\":\"好\",\"buyer\":{\"age\":5},\"gift\":{\"sku\":9},\"items\":[{\"num\":1}]}",
                flat(ParamSample.full(ORDER)));
    }
}
