package dev.topaz.testkit;

import dev.topaz.spec.ApiSpec;
import dev.topaz.spec.SpecXml;

/** Specs for tests. */
final class Docs {
    /** One parameter and one field of every kind. */
    static final ApiSpec EVERY = spec("taobao.demo.get", "required", """
            <request>
              <param name="tid" type="Number" required="true" minValue="1" maxValue="9"/>
              <param name="title" type="String" maxLength="3"/>
              <param name="open" type="Boolean"/>
              <param name="since" type="Date"/>
              <param name="price" type="Price"/>
              <param name="ext" type="Json"/>
              <param name="ids" type="Number[]" maxListSize="2"/>
              <param name="order" type="Order">
                <param name="oid" type="Number" required="true"/>
                <param name="note" type="String"/>
                <param name="tags" type="String[]"/>
              </param>
              <param name="items" type="Item[]" maxListSize="2">
                <param name="sku" type="Sku">
                  <param name="id" type="Number" required="true"/>
                </param>
              </param>
              <param name="image" type="byte[]" maxLength="5"/>
            </request>
            <response>
              <param name="total" type="Number" example="xxx"/>
              <param name="price" type="Price" example="1.20"/>
              <param name="at" type="Date"/>
              <param name="ids" type="Number[]" example="7,8"/>
              <param name="orders" type="OrderVO[]">
                <param name="open" type="Boolean" example="true"/>
                <param name="created" type="Date" example="2017-07-14 10:40:00"/>
                <param name="buyer" type="Buyer">
                  <param name="nick" type="String" example="someone"/>
                </param>
              </param>
            </response>
            """);

    /** An answer with a second envelope, whose example is a failure. */
    static final ApiSpec RESULT = spec("taobao.demo.result.get", "none", """
            <response>
              <param name="result" type="Result">
                <param name="success" type="Boolean" example="false"/>
                <param name="error_code" type="Number" example="1"/>
                <param name="error_msg" type="String" example="m"/>
              </param>
            </response>
            """);

    private Docs() {}

    /** @param parts the elements below {@code <api>} */
    static ApiSpec spec(String name, String session, String parts) {
        String xml = "<api xmlns=\"https://topaz.dev/spec/1\" name=\"" + name + "\" session=\"" + session + "\">\n"
                + parts + "</api>";
        return SpecXml.read(name + ".xml", xml).spec().orElseThrow();
    }
}
