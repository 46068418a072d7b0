package dev.topaz.runtime.http;

import dev.topaz.runtime.http.header.HeaderRules;
import java.net.URI;
import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * One POST. Immutable.
 *
 * <pre>{@code
 * HttpCall call = new HttpCall(
 *                 URI.create("https://eco.taobao.com/router/rest"),
 *                 Collections.singletonMap("Content-Type", "application/x-www-form-urlencoded;charset=UTF-8"),
 *                 HttpBody.of(form),
 *                 Duration.ofSeconds(30),
 *                 new Cancellation())
 *         .withQuery("method=taobao.time.get&app_key=12345678&sign=...");
 * }</pre>
 */
public final class HttpCall {
    private final URI endpoint;
    private final String query;
    private final Map<String, String> headers;
    private final HttpBody body;
    private final Duration timeout;
    private final Cancellation cancellation;

    /** Creates a call that cannot be cancelled. */
    public HttpCall(URI address, Map<String, String> headers, HttpBody body, Duration timeout) {
        this(address, headers, body, timeout, new Cancellation());
    }

    /**
     * Creates a call.
     *
     * @param address an http or https address
     * @param timeout of the whole attempt: from {@link Transport#exchange} to the last byte of the answer, connecting included;
     *     an upload needs one that fits its size
     * @param cancellation ends the exchange from another thread
     * @throws IllegalArgumentException if the timeout is not positive, or if HTTP cannot send a header
     */
    public HttpCall(
            URI address, Map<String, String> headers, HttpBody body, Duration timeout, Cancellation cancellation) {
        if (timeout.isZero() || timeout.isNegative()) {
            throw new IllegalArgumentException("the timeout of a call must be positive: " + timeout);
        }
        for (Map.Entry<String, String> header : headers.entrySet()) {
            HeaderRules.check(header.getKey(), header.getValue());
        }
        this.endpoint = inAscii(address);
        this.query = "";
        this.headers = Collections.unmodifiableMap(new LinkedHashMap<>(headers));
        this.body = body;
        this.timeout = timeout;
        this.cancellation = cancellation;
    }

    /** Returns the address with its other characters encoded: a request line holds none. */
    private static URI inAscii(URI address) {
        String text = address.toString();
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) > '~') {
                return URI.create(address.toASCIIString());
            }
        }
        return address;
    }

    private HttpCall(HttpCall call, HttpBody body, Duration timeout, Cancellation cancellation) {
        if (timeout.isZero() || timeout.isNegative()) {
            throw new IllegalArgumentException("the timeout of a call must be positive: " + timeout);
        }
        this.endpoint = call.endpoint;
        this.query = call.query;
        this.headers = call.headers;
        this.body = body;
        this.timeout = timeout;
        this.cancellation = cancellation;
    }

    private HttpCall(HttpCall call, String query) {
        this.endpoint = call.endpoint;
        this.query = query;
        this.headers = call.headers;
        this.body = call.body;
        this.timeout = call.timeout;
        this.cancellation = call.cancellation;
    }

    /**
     * Returns a copy that sends this query, behind the address's own if there is one. The address is not parsed again, so one
     * {@link URI} serves all calls of a client.
     *
     * @param query URL-encoded, without a question mark
     * @throws IllegalArgumentException if the query contains a character that a request line cannot carry
     */
    public HttpCall withQuery(String query) {
        for (int i = 0; i < query.length(); i++) {
            char c = query.charAt(i);
            if (c <= ' ' || c > '~' || c == '#') {
                throw new IllegalArgumentException("the query is not URL-encoded (at index " + i + ")");
            }
        }
        return new HttpCall(this, query);
    }

    /**
     * Returns another call to the same address with the same headers, which are neither checked nor copied again.
     *
     * @throws IllegalArgumentException if the timeout is not positive
     */
    public HttpCall withBody(HttpBody body, Duration timeout, Cancellation cancellation) {
        return new HttpCall(this, body, timeout, cancellation);
    }

    /** Returns the address without what {@link #withQuery} added: all that connecting needs. */
    public URI endpoint() {
        return endpoint;
    }

    /** Returns path and query as the request line carries them. They hold the session and the signature: never show them. */
    public String target() {
        String path = endpoint.getRawPath();
        String own = endpoint.getRawQuery();
        StringBuilder target = new StringBuilder(query.length() + 32);
        target.append(path == null || path.isEmpty() ? "/" : path);
        if (own != null) {
            target.append('?').append(own);
        }
        if (!query.isEmpty()) {
            boolean needsJoint = own == null || !(own.isEmpty() || own.endsWith("&"));
            target.append(own == null ? "?" : needsJoint ? "&" : "").append(query);
        }
        return target.toString();
    }

    /** Returns the whole address. Its query holds the session and the signature: never show it. */
    public URI address() {
        return query.isEmpty()
                ? endpoint
                : URI.create(endpoint.getScheme() + "://" + endpoint.getRawAuthority() + target());
    }

    /** Returns the headers that are sent beside those of the connection, in their order. */
    public Map<String, String> headers() {
        return headers;
    }

    /** Returns what is sent. */
    public HttpBody body() {
        return body;
    }

    /** Returns how long the whole attempt may take. */
    public Duration timeout() {
        return timeout;
    }

    /** Returns what ends the exchange from another thread. */
    public Cancellation cancellation() {
        return cancellation;
    }

    /** Returns host and port, as messages show them. */
    String host() {
        String host = String.valueOf(endpoint.getHost());
        return endpoint.getPort() < 0 ? host : host + ":" + endpoint.getPort();
    }

    /** Returns the address without user and query. */
    @Override
    public String toString() {
        return "HttpCall[" + endpoint.getScheme() + "://" + host() + endpoint.getRawPath() + "]";
    }
}
