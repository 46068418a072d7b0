package dev.topaz.explorer;

import dev.topaz.spec.ApiSpec;
import dev.topaz.spec.SpecFiles;
import dev.topaz.spec.SpecXml;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A few APIs that between them have everything that a page can document. */
public final class DemoSpecs {
    /** A spec with every kind of parameter, error codes, and prose that would like to be markup. */
    public static final ApiSpec TRADE = spec("""
            <api xmlns="https://topaz.dev/spec/1" name="taobao.demo.trade.get" title="查询示例交易" category="交易API"
                session="required" source="https://open.taobao.com/api.htm?docId=7">
              <description>返回&lt;b id="injected"&gt;一笔交易&lt;/b&gt;&lt;img src=x onerror="document.title='injected'"&gt;</description>
              <request>
                <param name="tid" type="Number" required="true" example="123456789012345678" minValue="1" description="交易编号"/>
                <param name="memo" type="String" maxLength="5" example="备注" description="&lt;script&gt;document.title='injected'&lt;/script&gt;"/>
                <param name="ids" type="Number[]" maxListSize="2" example="1,2"/>
                <param name="since" type="Date" example="2020-01-01 00:00:00"/>
                <param name="paid" type="Boolean" example="true"/>
                <param name="order" type="Order" description="子订单">
                  <param name="oid" type="Number" required="true" example="7"/>
                  <param name="sku_names" type="String[]" example="红"/>
                  <param name="note" type="String"/>
                </param>
              </request>
              <response>
                <param name="trade" type="Trade" description="交易">
                  <param name="tid" type="Number" example="9007199254740993"/>
                  <param name="title" type="String" example="&lt;b&gt;好&lt;/b&gt;"/>
                  <param name="orders" type="Order[]"><param name="oid" type="Number" example="7"/></param>
                  <param name="created" type="Date" example="2020-01-01 00:00:00"/>
                  <param name="more" type="More" fields="undocumented"/>
                </param>
              </response>
              <errors><error code="isv.trade-not-exist" description="交易不存在" remedy="请检查 tid"/></errors>
            </api>""");

    /** An upload without a session. */
    public static final ApiSpec UPLOAD = spec("""
            <api xmlns="https://topaz.dev/spec/1" name="taobao.demo.picture.upload" title="上传图片" category="图片API" session="none">
              <request>
                <param name="image" type="byte[]" required="true" maxLength="100"/>
                <param name="title" type="String" example="一&quot;幅'画"/>
              </request>
            </api>""");

    /** Nothing goes in and nothing comes out. */
    public static final ApiSpec EMPTY =
            spec("<api xmlns=\"https://topaz.dev/spec/1\" name=\"tmall.demo.ping\" title=\"ping\"/>");

    private DemoSpecs() {}

    static ApiSpec spec(String xml) {
        return SpecXml.read("demo.xml", xml).spec().orElseThrow();
    }

    /** Writes all of them into a folder. */
    public static Path write(Path folder) throws IOException {
        Files.createDirectories(folder);
        for (ApiSpec spec : new ApiSpec[] {TRADE, UPLOAD, EMPTY}) {
            Files.writeString(folder.resolve(SpecFiles.fileName(spec.name())), SpecXml.write(spec));
        }
        return folder;
    }
}
