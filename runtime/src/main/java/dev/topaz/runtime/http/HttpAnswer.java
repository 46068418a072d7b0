package dev.topaz.runtime.http;

import java.util.Collections;
import java.util.HashMap;
import java.util.Map;

/**
 * The answer to an {@link HttpCall}, decompressed.
 *
 * <p>A transport that returns the same answer each time, for tests:
 *
 * <pre>{@code
 * byte[] json = "{\"time_get_response\":{\"time\":\"2026-11-11 00:00:00\"}}".getBytes(StandardCharsets.UTF_8);
 * Transport transport = call -> new HttpAnswer(200, Collections.singletonMap("content-type", "application/json"), json);
 * TaobaoClient client = new DefaultTaobaoClient(url, appKey, appSecret, new ClientOptions().transport(transport));
 * }</pre>
 */
public final class HttpAnswer {
    private final int status;
    private final Map<String, String> headers;
    private final byte[] body;

    /**
     * Creates an answer.
     *
     * @param headers by lower-case name; of a repeated header the first value
     * @param body not copied
     */
    public HttpAnswer(int status, Map<String, String> headers, byte[] body) {
        this.status = status;
        this.headers = Collections.unmodifiableMap(new HashMap<>(headers));
        this.body = body;
    }

    /** Returns the HTTP status, such as 200. */
    public int status() {
        return status;
    }

    /** Returns the headers by lower-case name; of a repeated header the first value. */
    public Map<String, String> headers() {
        return headers;
    }

    /** Returns the body, which is not copied. */
    public byte[] body() {
        return body;
    }

    /** Returns status and length, never the body, which may hold personal data. */
    @Override
    public String toString() {
        return "HttpAnswer[" + status + ", " + body.length + " bytes]";
    }
}
