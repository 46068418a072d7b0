package dev.topaz.scrape;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.topaz.scrape.page.DocReading;
import dev.topaz.spec.ApiSpec;
import dev.topaz.spec.Problem;
import dev.topaz.spec.SpecXml;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** A made-up page in the form in which a browser copies the doc site's text, and the spec that it stands for. */
final class DemoPage {
    static final String TEXT = """
            文档中心 > API类目 > 示例API

            taobao.demo.order.push (推送示例订单)

            把一个示例订单推送给示例系统

            公共参数

            请求参数

            名称 类型 是否必须 示例值 更多限制 描述
            order_no String 必须 NO1 单号
            amount Number 可选 25 件数
            ext Json 可选 {} 扩展
            memo String 可选 加急 买家留言

            响应参数

            名称 类型 示例值 描述
            result Result 推送结果
              • └ trace_id
              • String
              • abc
              • 追踪号
              • └ accepted
              • Boolean
              • true
              • 已受理

            请求示例

              • JAVA
              • .NET
            TaobaoClient client = new DefaultTaobaoClient(url, appkey, secret);
            DemoOrderPushRequest req = new DemoOrderPushRequest();
            req.setOrderNo("NO1");
            req.setAmount(25L);
            req.setExtString("{}");
            req.setMemo("加急");
            DemoOrderPushResponse rsp = client.execute(req, sessionKey);
            System.out.println(rsp.getBody());

            响应示例

              • XML示例
              • JSON示例
            <demo_order_push_response>
                <result>
                    <trace_id>abc</trace_id>
                    <accepted>true</accepted>
                </result>
            </demo_order_push_response>

            异常示例

              • XML示例
            <error_response>
                <code>50</code>
            </error_response>

            错误码解释

            错误码\t错误描述\t解决方案
            isv.order-closed\t订单已关闭\t换一个订单

            FAQ
            """;

    static final String SPEC = """
            <?xml version="1.0" encoding="UTF-8"?>
            <api xmlns="https://topaz.dev/spec/1" name="taobao.demo.order.push" title="推送示例订单" category="示例API" session="required">
              <description>把一个示例订单推送给示例系统</description>
              <request>
                <param name="order_no" type="String" required="true" example="NO1" description="单号"/>
                <param name="amount" type="Number" example="25" description="件数"/>
                <param name="ext" type="Json" example="{}" description="扩展"/>
                <param name="memo" type="String" example="加急" description="买家留言"/>
              </request>
              <response>
                <param name="result" type="Result" description="推送结果">
                  <param name="trace_id" type="String" example="abc" description="追踪号"/>
                  <param name="accepted" type="Boolean" example="true" description="已受理"/>
                </param>
              </response>
              <errors>
                <error code="isv.order-closed" description="订单已关闭" remedy="换一个订单"/>
              </errors>
            </api>
            """;

    private DemoPage() {}

    static DocReading read(String page) {
        return read(page.getBytes(StandardCharsets.UTF_8));
    }

    static DocReading read(byte[] page) {
        return Documents.read("page", page, "");
    }

    /** The page is read as the spec says. */
    static void assertReads(String expected, DocReading reading) {
        assertEquals(List.of(), reading.problems());
        assertEquals(expected, xml(reading.spec().orElseThrow()));
    }

    /** The page is refused for one reason, with a remedy. */
    static Problem assertRefused(String code, DocReading reading) {
        assertTrue(reading.spec().isEmpty(), "the page was read");
        assertEquals(
                List.of(code),
                reading.problems().stream()
                        .map(problem -> problem.code().name())
                        .toList(),
                reading.problems()::toString);
        Problem problem = reading.problems().get(0);
        assertTrue(!problem.hint().isEmpty(), problem::toString);
        return problem;
    }

    static List<String> notes(DocReading reading) {
        return reading.notes().stream().map(note -> note.code().name()).toList();
    }

    static String xml(ApiSpec spec) {
        return SpecXml.write(spec.withoutLocations());
    }
}
