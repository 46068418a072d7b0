package dev.topaz.migration;

import dev.topaz.model.ApiModel;
import dev.topaz.resolve.ApiResolver;
import dev.topaz.spec.ApiSpec;
import dev.topaz.spec.SpecXml;
import java.util.List;

/** Two APIs of no platform, which both have an object {@code Trade} and one of their own. */
final class Demo {
    static final ApiSpec TRADE_GET = spec("taobao.demo.trade.get", "Order");
    static final ApiSpec TRADE_LIST = spec("taobao.demo.trade.list", "Page");

    private Demo() {}

    private static ApiSpec spec(String name, String own) {
        String xml = """
                <api xmlns="https://topaz.dev/spec/1" name="%s" title="An example">
                  <request>
                    <param name="tid" type="Number" required="true" minValue="1"/>
                    <param name="memo" type="String" maxLength="4"/>
                  </request>
                  <response>
                    <param name="trade" type="Trade">
                      <param name="status" type="String"/>
                    </param>
                    <param name="own" type="%s[]">
                      <param name="oid" type="Number"/>
                    </param>
                  </response>
                </api>
                """.formatted(name, own);
        return SpecXml.read(name, xml).spec().orElseThrow();
    }

    static List<ApiSpec> specs() {
        return List.of(TRADE_GET, TRADE_LIST);
    }

    static List<ApiModel> models() {
        return ApiResolver.resolve(specs(), List.of()).apis();
    }
}
