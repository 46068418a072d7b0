package dev.topaz.runtime.call;

import dev.topaz.runtime.http.header.HeaderRules;
import dev.topaz.runtime.observe.OutgoingCall;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/** What an interceptor sees of a call, and changes in it, before the first attempt. */
final class InterceptedCall implements OutgoingCall {
    private final String appKey;
    private final Call call;
    private final CallContext context;

    InterceptedCall(String appKey, Call call, CallContext context) {
        this.appKey = appKey;
        this.call = call;
        this.context = context;
    }

    @Override
    public String appKey() {
        return appKey;
    }

    @Override
    public String apiName() {
        return call.apiName();
    }

    @Override
    public Map<String, String> params() {
        return MaskedValues.of(call.payload().params().toMap());
    }

    @Override
    public Map<String, String> headers() {
        Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        headers.putAll(call.headers());
        headers.putAll(context.addedHeaders());
        return Collections.unmodifiableMap(headers);
    }

    @Override
    public void putHeader(String name, String value) {
        HeaderRules.check(name, value);
        context.addHeader(name, value);
    }
}
