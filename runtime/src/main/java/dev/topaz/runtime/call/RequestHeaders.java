package dev.topaz.runtime.call;

import java.util.LinkedHashMap;
import java.util.Map;

/** Puts together the headers of a call. Nearly all calls have the same ones. */
final class RequestHeaders {
    private RequestHeaders() {}

    /** Returns the headers of a form without any of its own. */
    static Map<String, String> ofForm() {
        return usual(FormPayload.CONTENT_TYPE);
    }

    /** Returns whether a call has no headers but those of every form. */
    static boolean areUsual(Call call, CallContext context) {
        return call.headers().isEmpty()
                && context.addedHeaders().isEmpty()
                && call.payload().contentType().equals(FormPayload.CONTENT_TYPE);
    }

    static Map<String, String> of(Call call, CallContext context) {
        Map<String, String> headers = usual(call.payload().contentType());
        replace(headers, call.headers());
        replace(headers, context.addedHeaders());
        return headers;
    }

    private static void replace(Map<String, String> headers, Map<String, String> own) {
        for (Map.Entry<String, String> each : own.entrySet()) {
            if (!each.getValue().trim().isEmpty()) {
                headers.keySet().removeIf(each.getKey()::equalsIgnoreCase);
                headers.put(each.getKey(), each.getValue());
            }
        }
    }

    private static Map<String, String> usual(String contentType) {
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("Accept", "text/xml,text/javascript");
        headers.put("Accept-Encoding", "gzip");
        headers.put("Content-Type", contentType);
        headers.put("User-Agent", "topaz-java");
        return headers;
    }
}
