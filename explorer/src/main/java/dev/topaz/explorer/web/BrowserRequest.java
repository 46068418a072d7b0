package dev.topaz.explorer.web;

import dev.topaz.explorer.library.PageRequest;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/**
 * A request of a browser.
 *
 * @param params of the query
 * @param body not copied
 */
record BrowserRequest(String method, String path, Map<String, String> params, byte[] body) {
    /** @throws BadRequest for a query that is not encoded as one */
    static BrowserRequest of(String method, URI address, byte[] body) {
        Map<String, String> params = new HashMap<>();
        String query = address.getRawQuery();
        for (String pair : query == null ? new String[0] : query.split("&", -1)) {
            int equals = pair.indexOf('=');
            if (equals > 0) {
                params.put(decoded(pair.substring(0, equals)), decoded(pair.substring(equals + 1)));
            }
        }
        return new BrowserRequest(method, address.getPath(), params, body);
    }

    /** Returns a parameter of the query; empty if it is missing. */
    String param(String name) {
        return params.getOrDefault(name, "");
    }

    /** Returns the part of a list that is asked for with {@code from}; the first part without it. */
    PageRequest page() {
        String from = param("from");
        if (!from.matches("[0-9]{0,9}")) {
            throw new BadRequest(400, "'" + from + "' is not a position in a list");
        }
        return new PageRequest(from.isEmpty() ? 0 : Integer.parseInt(from), PageRequest.DEFAULT_SIZE);
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw new BadRequest(400, "the query is not encoded");
        }
    }
}
