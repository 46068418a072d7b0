package dev.topaz.testkit.http;

import java.util.Locale;
import java.util.Map;

/**
 * The request line and the headers: all that is known before the body is read.
 *
 * @param path without the query
 * @param query as it was sent, not decoded; empty when there is none
 * @param headers by lower-case name; of a repeated header the first value
 */
public record RequestHead(String method, String path, String query, Map<String, String> headers) {
    public RequestHead {
        headers = Map.copyOf(headers);
    }

    /** Returns the value of a header; empty when it was not sent. */
    public String header(String name) {
        return headers.getOrDefault(name.toLowerCase(Locale.ROOT), "");
    }

    /** Returns a description without the query, which holds the session and the signature. */
    @Override
    public String toString() {
        return "RequestHead[" + method + " " + path + "]";
    }
}
