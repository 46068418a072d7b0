package dev.topaz.explorer.call;

import dev.topaz.runtime.http.HttpCall;
import dev.topaz.runtime.sign.Signer;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A call as it was sent, for showing: what was signed, the signature, and the same call for {@code curl}. The secret is in
 * none of them.
 *
 * @param protocol the parameters of the query, the signature among them
 * @param text what was signed, without the secret
 */
public record SignedCall(
        String address, Map<String, String> protocol, String text, String signature, String signMethod, String curl) {
    private static final String SIGN = "sign";
    private static final String SESSION = "session";
    private static final String MASK = "***";

    /** Looks at what went through the wire, and leaves the session out unless it was asked for. */
    static SignedCall of(HttpCall call, CallOrder order) {
        String query = call.address().getRawQuery();
        String shown = order.show() == CallOrder.Show.SESSION
                ? query
                : Arrays.stream(query.split("&", -1)).map(SignedCall::masked).collect(Collectors.joining("&"));
        Map<String, String> protocol = decoded(shown);
        Map<String, String> signed = new LinkedHashMap<>(protocol);
        String signature = String.valueOf(signed.remove(SIGN));
        signed.putAll(order.params());
        String address = call.address().toString();
        String bare = address.substring(0, address.length() - query.length() - 1);
        return new SignedCall(
                bare,
                protocol,
                Signer.textToSign(signed, ""),
                signature,
                order.signMethod().wireName(),
                Curl.of(bare + "?" + shown, order));
    }

    private static String masked(String pair) {
        return pair.startsWith(SESSION + "=") ? SESSION + "=" + MASK : pair;
    }

    private static Map<String, String> decoded(String query) {
        Map<String, String> params = new LinkedHashMap<>();
        for (String pair : query.split("&", -1)) {
            int equals = pair.indexOf('=');
            String name = equals < 0 ? pair : pair.substring(0, equals);
            params.put(decode(name), equals < 0 ? "" : decode(pair.substring(equals + 1)));
        }
        return params;
    }

    private static String decode(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }
}
