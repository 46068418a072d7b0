package dev.topaz.opentelemetry;

import io.opentelemetry.api.common.AttributeKey;

/** The names of what is in a span: those of the semantic conventions where there is one, and ours. */
final class SpanKeys {
    static final AttributeKey<String> HTTP_METHOD = AttributeKey.stringKey("http.request.method");
    static final AttributeKey<Long> HTTP_RESEND_COUNT = AttributeKey.longKey("http.request.resend_count");
    static final AttributeKey<Long> HTTP_STATUS = AttributeKey.longKey("http.response.status_code");
    static final AttributeKey<String> URL_FULL = AttributeKey.stringKey("url.full");
    static final AttributeKey<String> URL_SCHEME = AttributeKey.stringKey("url.scheme");
    static final AttributeKey<String> URL_TEMPLATE = AttributeKey.stringKey("url.template");
    static final AttributeKey<String> SERVER_ADDRESS = AttributeKey.stringKey("server.address");
    static final AttributeKey<Long> SERVER_PORT = AttributeKey.longKey("server.port");
    static final AttributeKey<String> ERROR_TYPE = AttributeKey.stringKey("error.type");
    static final AttributeKey<String> ACCOUNT = AttributeKey.stringKey("topaz.account");
    static final AttributeKey<String> API = AttributeKey.stringKey("topaz.api");
    static final AttributeKey<Long> ATTEMPTS = AttributeKey.longKey("topaz.attempts");
    static final AttributeKey<String> CODE = AttributeKey.stringKey("topaz.code");
    static final AttributeKey<String> SUB_CODE = AttributeKey.stringKey("topaz.sub_code");
    static final AttributeKey<String> REQUEST_ID = AttributeKey.stringKey("topaz.request_id");
    static final AttributeKey<String> OUTCOME = AttributeKey.stringKey("topaz.outcome");
    static final AttributeKey<String> WAIT_REASON = AttributeKey.stringKey("topaz.wait.reason");
    static final AttributeKey<Long> WAIT_MILLIS = AttributeKey.longKey("topaz.wait.ms");

    private SpanKeys() {}
}
