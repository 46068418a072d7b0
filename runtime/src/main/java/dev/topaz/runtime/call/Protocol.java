package dev.topaz.runtime.call;

import dev.topaz.runtime.generated.WireFormat;
import dev.topaz.runtime.wire.EncodedParam;
import dev.topaz.runtime.wire.Params;

/** Writes the parameters of the protocol. Those that are the same for all calls of a client are encoded once. */
public final class Protocol {
    private static final EncodedParam VERSION = new EncodedParam("v", "2.0");
    private static final int COUNT = 10;
    private static final long MILLIS = 1000;

    private final EncodedParam appKey;
    private final EncodedParam format;
    private final EncodedParam simplify;
    private final EncodedParam partnerId;
    private final EncodedParam signMethod;
    private volatile Second last = new Second(0);

    /** A second, and the parameter that claims it: many calls are made in the same one. */
    private static final class Second {
        private final long number;
        private final EncodedParam timestamp;

        Second(long number) {
            this.number = number;
            this.timestamp = new EncodedParam("timestamp", WireFormat.dateText(number * MILLIS));
        }
    }

    /**
     * Creates the protocol of a client.
     *
     * @param format {@code json} or {@code xml}
     * @param simplify {@code true}, or empty for full answers
     */
    public Protocol(String appKey, String format, String simplify, String partnerId, String signMethod) {
        this.appKey = new EncodedParam("app_key", appKey);
        this.format = new EncodedParam("format", format);
        this.simplify = new EncodedParam("simplify", simplify);
        this.partnerId = new EncodedParam("partner_id", partnerId);
        this.signMethod = new EncodedParam("sign_method", signMethod);
    }

    /** Writes in ascending order of the names, so that nothing has to be sorted; empty values are left out. */
    Params params(Call call, long timestamp) {
        return params(call.payload().isBatch() ? "" : call.apiName(), call.session(), call.targetAppKey(), timestamp);
    }

    /** Writes the parameters of a call to one API; empty values are left out. */
    public Params params(String apiName, String session, String targetAppKey, long timestamp) {
        Params params = new Params(COUNT);
        params.add(appKey);
        params.add(format);
        params.add("method", apiName);
        params.add(partnerId);
        params.add("session", session);
        params.add(signMethod);
        params.add(simplify);
        params.add("target_app_key", targetAppKey);
        params.add(timestamp(Math.floorDiv(timestamp, MILLIS)));
        params.add(VERSION);
        return params;
    }

    private EncodedParam timestamp(long number) {
        Second second = last;
        if (second.number != number) {
            second = new Second(number);
            last = second;
        }
        return second.timestamp;
    }
}
