package dev.topaz.testkit.wire;

import dev.topaz.testkit.call.ReceivedFile;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * A call as it is written on the wire.
 *
 * <pre>{@code
 * WireCall call = CallParser.parse("method=taobao.trade.get&tid=4711", "", new byte[0]);
 * assertEquals("taobao.trade.get", call.protocol("method"));
 * assertEquals(Map.of("tid", "4711"), call.params());
 * }</pre>
 *
 * @param protocol the parameters of the protocol: method, app key, session, signature …
 * @param params the parameters of the application
 * @param files the files, by parameter
 * @param body the text that is signed behind the parameters; empty for a form
 */
public record WireCall(
        Map<String, String> protocol, Map<String, String> params, Map<String, ReceivedFile> files, String body) {
    private static final String TARGET = "target_app_key";
    private static final String SIGNATURE = "sign";

    private static final Set<String> PROTOCOL = Set.of(
            "method",
            "v",
            "app_key",
            "timestamp",
            SIGNATURE,
            "format",
            "sign_method",
            "session",
            "partner_id",
            TARGET,
            "simplify");

    public WireCall {
        protocol = Map.copyOf(protocol);
        params = Map.copyOf(params);
        files = Map.copyOf(files);
    }

    /** Returns a call whose parameters of both kinds stand in one place. */
    static WireCall sorted(Map<String, String> mixed, String body) {
        Map<String, String> protocol = new HashMap<>(mixed);
        protocol.keySet().retainAll(PROTOCOL);
        Map<String, String> params = new HashMap<>(mixed);
        params.keySet().removeAll(PROTOCOL);
        return new WireCall(protocol, params, Map.of(), body);
    }

    /**
     * Returns a call whose parameters stand in the query and in the body. A parameter of the protocol may stand in either; what stands in
     * both is of the protocol in the query, and of the application in the body; so is the {@value #TARGET} of APIs that document it. A
     * client that sends everything twice sends one signature twice.
     */
    static WireCall of(Map<String, String> query, Map<String, String> body, Map<String, ReceivedFile> files) {
        WireCall inQuery = sorted(query, "");
        Map<String, String> protocol = new HashMap<>(inQuery.protocol);
        Map<String, String> params = new HashMap<>(inQuery.params);
        Map<String, String> inBody = new HashMap<>(body);
        inBody.remove(SIGNATURE, query.getOrDefault(SIGNATURE, ""));
        inBody.forEach((name, value) -> {
            boolean isProtocol = PROTOCOL.contains(name) && !query.containsKey(name) && !name.equals(TARGET);
            (isProtocol ? protocol : params).put(name, value);
        });
        return new WireCall(protocol, params, files, "");
    }

    /** Returns a parameter of the protocol; empty when it was not sent. */
    public String protocol(String name) {
        return protocol.getOrDefault(name, "");
    }

    /** Returns a description without values. */
    @Override
    public String toString() {
        return "WireCall[" + protocol("method") + ", " + params.size() + " parameters]";
    }
}
