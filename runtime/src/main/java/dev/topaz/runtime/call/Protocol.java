package dev.topaz.runtime.call;

import dev.topaz.runtime.generated.WireFormat;
import dev.topaz.runtime.wire.Params;

/** Writes the parameters of the protocol, which are the same for all calls of a client but for a few. */
public final class Protocol {
    private static final String VERSION = "2.0";
    private static final int COUNT = 10;

    private final String appKey;
    private final String format;
    private final String simplify;
    private final String partnerId;
    private final String signMethod;

    /**
     * Creates the protocol of a client.
     *
     * @param format {@code json} or {@code xml}
     * @param simplify {@code true}, or empty for full answers
     */
    public Protocol(String appKey, String format, String simplify, String partnerId, String signMethod) {
        this.appKey = appKey;
        this.format = format;
        this.simplify = simplify;
        this.partnerId = partnerId;
        this.signMethod = signMethod;
    }

    /** Writes in ascending order of the names, so that nothing has to be sorted; empty values are left out. */
    Params params(Call call, long timestamp) {
        Params params = new Params(COUNT);
        params.add("app_key", appKey);
        params.add("format", format);
        params.add("method", call.payload().isBatch() ? null : call.apiName());
        params.add("partner_id", partnerId);
        params.add("session", call.session());
        params.add("sign_method", signMethod);
        params.add("simplify", simplify);
        params.add("target_app_key", call.targetAppKey());
        params.add("timestamp", WireFormat.dateText(timestamp));
        params.add("v", VERSION);
        return params;
    }
}
