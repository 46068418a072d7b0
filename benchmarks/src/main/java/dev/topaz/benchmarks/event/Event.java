package dev.topaz.benchmarks.event;

import dev.topaz.runtime.call.Protocol;
import dev.topaz.runtime.wire.Params;

/** A work-order event with all 17 parameters, Chinese and JSON among them; keys and secrets are fictional. */
public final class Event {
    public static final String API = "taobao.bcpush.isv.event.emit";
    public static final String APP_KEY = "12345678";
    public static final String SECRET = "fictional-secret-of-32-characters";
    public static final String SESSION = "6100e23fictional2f0a2d9b3c4d5e6f7a8b9c0d1e2f3a4b5c6d7e8f";
    public static final long TIMESTAMP = 1_790_000_000_123L;

    /** What the official jar says of itself. */
    public static final String PARTNER = "top-sdk-java-dynamicVersionNo";

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

    /** What a client writes of the protocol into each call. */
    public static Protocol protocol(String signMethod) {
        return new Protocol(APP_KEY, "json", "", PARTNER, signMethod);
    }

    /** The parameters of the protocol that go with the event. */
    public static Params protocol(Protocol protocol, long timestamp) {
        return protocol.params(API, SESSION, "", timestamp);
    }

    /** A loop, because the first lambda of a process would be part of what the start is measured to cost. */
    private static String value(String name) {
        for (EventValues.Value value : EventValues.ALL) {
            if (value.name().equals(name)) {
                return value.value();
            }
        }
        throw new IllegalArgumentException(name);
    }
}
