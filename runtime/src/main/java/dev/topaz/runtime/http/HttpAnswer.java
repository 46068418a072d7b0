package dev.topaz.runtime.http;

import java.util.Map;

/**
 * What came back, decompressed.
 *
 * @param headers by lower-case name; of a repeated header the first value
 * @param body not copied
 */
public record HttpAnswer(int status, Map<String, String> headers, byte[] body) {
    public HttpAnswer {
        headers = Map.copyOf(headers);
    }

    /** Never the body, which may hold personal data. */
    @Override
    public String toString() {
        return "HttpAnswer[" + status + ", " + body.length + " bytes]";
    }
}
