package dev.topaz.benchmarks.event;

import dev.topaz.runtime.wire.Params;
import dev.topaz.runtime.wire.WireFormat;
import java.util.List;

/** A work-order event with all 17 parameters, Chinese and JSON among them; keys and secrets are fictional. */
public final class Event {
    public static final String API = "taobao.bcpush.isv.event.emit";
    public static final String APP_KEY = "12345678";
    public static final String SECRET = "fictional-secret-of-32-characters";
    public static final String SESSION = "6100e23fictional2f0a2d9b3c4d5e6f7a8b9c0d1e2f3a4b5c6d7e8f";
    public static final long TIMESTAMP = 1_790_000_000_123L;

    /** What the official jar says of itself. */
    public static final String PARTNER = "top-sdk-java-dynamicVersionNo";

    /** One parameter by its wire name. */
    public record Value(String name, String value) {}

    /** In ascending order of the names. */
    public static final List<Value> VALUES = List.of(
            new Value("biz_order_id", "2871036528316472"),
            new Value("biz_scene_code", "refund_apply_after_send"),
            new Value("buyer_id", "2208563417"),
            new Value("buyer_nick", "爱吃西瓜的小明"),
            new Value("buyer_open_id", "AAHd5d-HAAeGwJedwSHpg8bT"),
            new Value("ctx_data", "{\"priority\":\"high\",\"来源\":\"售后\",\"count\":3}"),
            new Value("event_id", "evt-20260921-000001"),
            new Value("miniapp_scene_code", "1023"),
            new Value("plan_id", "plan_9527"),
            new Value("result_msg", "已联系买家，等待寄回商品"),
            new Value("source_name", "模拟租户客服系统"),
            new Value("tenant_code", "mockTenantCode"),
            new Value("text", "买家申请退款：商品与描述不符，已上传 3 张照片，请在 48 小时内处理。"),
            new Value("ts", "1790000000123"),
            new Value("work_order_id", "wo-8842301"),
            new Value("work_order_status", "1"),
            new Value("work_order_type", "refund"));

    private Event() {}

    /** The event as a user of Topaz fills it in. */
    public static BcpushIsvEventEmitRequest request() {
        BcpushIsvEventEmitRequest request = new BcpushIsvEventEmitRequest()
                .setBizOrderId(value("biz_order_id"))
                .setBizSceneCode(value("biz_scene_code"))
                .setBuyerId(value("buyer_id"))
                .setBuyerNick(value("buyer_nick"))
                .setBuyerOpenId(value("buyer_open_id"))
                .setCtxDataString(value("ctx_data"))
                .setEventId(value("event_id"))
                .setMiniappSceneCode(value("miniapp_scene_code"))
                .setPlanId(value("plan_id"));
        return request.setResultMsg(value("result_msg"))
                .setSourceName(value("source_name"))
                .setTenantCode(value("tenant_code"))
                .setText(value("text"))
                .setTs(Long.valueOf(value("ts")))
                .setWorkOrderId(value("work_order_id"))
                .setWorkOrderStatus(value("work_order_status"))
                .setWorkOrderType(value("work_order_type"));
    }

    /** The parameters of a request, ready to be signed and encoded. */
    public static Params application(BcpushIsvEventEmitRequest request) {
        Params params = new Params();
        request.writeParams(params);
        return params;
    }

    /** The parameters of the protocol that go with it. */
    public static Params protocol(String signMethod, long timestamp) {
        Params params = new Params();
        params.add("app_key", APP_KEY);
        params.add("format", "json");
        params.add("method", API);
        params.add("partner_id", PARTNER);
        params.add("session", SESSION);
        params.add("sign_method", signMethod);
        params.add("timestamp", WireFormat.dateText(timestamp));
        params.add("v", "2.0");
        return params;
    }

    static String value(String name) {
        return VALUES.stream()
                .filter(value -> value.name().equals(name))
                .findFirst()
                .orElseThrow()
                .value();
    }
}
