package dev.topaz.runtime;

import dev.topaz.runtime.http.HttpCall;
import dev.topaz.runtime.redact.Secrets;
import dev.topaz.runtime.wire.Params;
import java.util.List;

/**
 * A call that is ready to be sent, and what was signed for it.
 *
 * @param protocol the parameters of the protocol, without the signature
 * @param application the parameters of the request
 * @param signature of all that
 * @param behind what was signed behind the parameters, as it may be shown
 */
record Sent(HttpCall http, Params protocol, Params application, String signature, String behind) {
    /** What the platform may repeat, and nobody may see. */
    Secrets secrets() {
        return new Secrets(List.of(signature, protocol.toMap().getOrDefault("session", "")));
    }

    /** Never what it holds. */
    @Override
    public String toString() {
        return http.toString();
    }
}
