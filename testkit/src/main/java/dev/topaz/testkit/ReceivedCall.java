package dev.topaz.testkit;

import java.util.Map;
import java.util.Set;

/**
 * A call as it arrived.
 *
 * @param protocol the parameters of the query: method, app key, session, signature …
 * @param params the parameters of the application
 * @param files the names of the parameters that are files
 */
public record ReceivedCall(Map<String, String> protocol, Map<String, String> params, Set<String> files) {
    public ReceivedCall {
        protocol = Map.copyOf(protocol);
        params = Map.copyOf(params);
        files = Set.copyOf(files);
    }

    /** The API that was called; empty when the call named none. */
    public String apiName() {
        return protocol.getOrDefault("method", "");
    }

    /** Never the session, the signature or a value. */
    @Override
    public String toString() {
        return "ReceivedCall[" + apiName() + ", " + params.size() + " parameters]";
    }
}
