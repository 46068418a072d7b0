package dev.topaz.runtime.call;

import dev.topaz.runtime.http.HttpCall;
import dev.topaz.runtime.redact.Secrets;
import dev.topaz.runtime.wire.Params;
import java.util.List;

/** A call as one attempt sends it, and what was signed for it. */
public final class SignedCall {
    private final Call call;
    private final HttpCall http;
    private final Params protocol;
    private final String signature;
    private final long timestamp;

    SignedCall(Call call, HttpCall http, Params protocol, String signature, long timestamp) {
        this.call = call;
        this.http = http;
        this.protocol = protocol;
        this.signature = signature;
        this.timestamp = timestamp;
    }

    /** Returns the snapshot of the request. */
    public Call call() {
        return call;
    }

    HttpCall http() {
        return http;
    }

    /** Returns the parameters of the protocol, without the signature. */
    public Params protocol() {
        return protocol;
    }

    /** Returns the time that this attempt claims, in milliseconds. */
    long timestamp() {
        return timestamp;
    }

    /** Returns the secrets that the platform may repeat in its messages. */
    Secrets secrets() {
        List<String> values = call.sessions();
        values.add(signature);
        return new Secrets(values);
    }

    /** Returns the address without its query. */
    @Override
    public String toString() {
        return http.toString();
    }
}
