package dev.topaz.benchmarks.decode;

import java.util.LinkedHashMap;
import java.util.Map;

/** The answer to a work-order event, with all ten fields of its document. */
final class EventAnswer {
    private EventAnswer() {}

    static Map<String, Object> answer() {
        Map<String, Object> result = new LinkedHashMap<>();
        result.put("origin_error_msg", "参数[tenant_code]不在白名单内，请检查租户配置后重试");
        result.put("solution", "请联系平台运营人员，将租户加入白名单");
        result.put("attachment", "{\"requestId\":\"16avfictional8k\",\"host\":\"node-17\",\"retry\":false}");
        result.put("success", true);
        result.put("module", true);
        result.put("error_message", "系统繁忙，请稍后再试");
        result.put("cause", "com.example.platform.BizException: tenant is not in white list");
        result.put("error_code", 20_190_012);
        result.put("version", "1.0.0-SNAPSHOT");
        result.put("exc_enum", "TENANT_NOT_IN_WHITE_LIST");
        Map<String, Object> root = new LinkedHashMap<>();
        root.put("result", result);
        root.put("request_id", "16avfictional8k");
        return Map.of("bcpush_isv_event_emit_response", root);
    }
}
