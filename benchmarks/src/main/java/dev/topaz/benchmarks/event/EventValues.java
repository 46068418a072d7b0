package dev.topaz.benchmarks.event;

import java.util.Arrays;
import java.util.List;

/** What the event says. Knows nothing of Topaz, so that the official SDK can be started without it; for Java 8, as the whole package. */
final class EventValues {
    /** One parameter by its wire name. */
    static final class Value {
        private final String name;
        private final String value;

        Value(String name, String value) {
            this.name = name;
            this.value = value;
        }

        String name() {
            return name;
        }

        String value() {
            return value;
        }
    }

    /** In ascending order of the names. */
    static final List<Value> ALL = Arrays.asList(
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

    private EventValues() {}
}
