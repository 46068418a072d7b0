package dev.topaz.testkit.wire;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/**
 * Reads a call out of an HTTP request: parameters stand in the query, in a form or in the parts of a multipart body.
 *
 * <p>A server of your own reads what a client sends:
 *
 * <pre>{@code
 * void handle(HttpExchange exchange) throws IOException {
 *     String query = Objects.requireNonNullElse(exchange.getRequestURI().getRawQuery(), "");
 *     String contentType = exchange.getRequestHeaders().getFirst("Content-Type");
 *     WireCall call = CallParser.parse(query, contentType, exchange.getRequestBody().readAllBytes());
 *     answer(exchange, call.protocol("method"), call.params());
 * }
 * }</pre>
 */
public final class CallParser {
    private static final String MULTIPART = "multipart/form-data";
    private static final String FORM = "application/x-www-form-urlencoded";

    private CallParser() {}

    /**
     * Returns the call of a request.
     *
     * @param query as it was sent
     * @param contentType empty when the client gave none, which makes the body a form
     * @throws IllegalArgumentException for a query or a body that is not encoded as its type says
     */
    public static WireCall parse(String query, String contentType, byte[] body) {
        String type = contentType.toLowerCase(Locale.ROOT);
        Map<String, String> inQuery = form(query);
        if (type.startsWith(MULTIPART)) {
            MultipartParser parts = MultipartParser.parse(contentType, body);
            return WireCall.of(inQuery, parts.texts(), parts.files());
        }
        String text = Utf8Text.decode(body);
        return type.startsWith(FORM) || type.isEmpty()
                ? WireCall.of(inQuery, form(text), Map.of())
                : WireCall.sorted(inQuery, text);
    }

    /**
     * Returns the parameters of a query or a form; of a repeated name the last value.
     *
     * @throws IllegalArgumentException for a malformed escape, and for text that is not UTF-8
     */
    public static Map<String, String> form(String encoded) {
        Map<String, String> params = new HashMap<>();
        for (String pair : encoded.isEmpty() ? new String[0] : encoded.split("&", -1)) {
            int equals = pair.indexOf('=');
            String name = equals < 0 ? pair : pair.substring(0, equals);
            params.put(Utf8Text.decodeForm(name), equals < 0 ? "" : Utf8Text.decodeForm(pair.substring(equals + 1)));
        }
        return params;
    }
}
