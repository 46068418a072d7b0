package dev.topaz.testkit;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Reads a call out of an HTTP request. */
final class CallParser {
    private static final String MULTIPART = "multipart/form-data";

    private CallParser() {}

    /** @throws IllegalArgumentException for a query or a body that is not encoded as its type says */
    static ReceivedCall parse(String query, String contentType, byte[] body) {
        Map<String, String> protocol = form(query);
        if (contentType.toLowerCase(Locale.ROOT).startsWith(MULTIPART)) {
            MultipartParser parts = MultipartParser.parse(contentType, body);
            return new ReceivedCall(protocol, parts.texts(), parts.files());
        }
        return new ReceivedCall(protocol, form(new String(body, StandardCharsets.UTF_8)), Set.of());
    }

    private static Map<String, String> form(String encoded) {
        Map<String, String> params = new HashMap<>();
        for (String pair : encoded.isEmpty() ? new String[0] : encoded.split("&", -1)) {
            int equals = pair.indexOf('=');
            String name = equals < 0 ? pair : pair.substring(0, equals);
            params.put(decoded(name), equals < 0 ? "" : decoded(pair.substring(equals + 1)));
        }
        return params;
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }
}
