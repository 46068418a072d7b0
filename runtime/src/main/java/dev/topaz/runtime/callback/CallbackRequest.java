package dev.topaz.runtime.callback;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A callback as it came over HTTP, independent of the server.
 *
 * <pre>{@code
 * public void handle(HttpExchange exchange) throws IOException {
 *     CallbackRequest request = new CallbackRequest(
 *             exchange.getRequestURI().getRawQuery(), exchange.getRequestHeaders(), read(exchange.getRequestBody()));
 *     reply(exchange, verifier.verify(request).match(callback -> handle(callback), refusal -> refuse(refusal)));
 * }
 * }</pre>
 */
public final class CallbackRequest {
    private final @Nullable String rawQuery;
    private final Map<String, List<String>> headers;
    private final byte[] body;
    private final Map<String, String> fields;

    /**
     * @param rawQuery what stands behind the {@code ?}, still percent-encoded; null or empty if there is none
     * @param headers by name in any case; at least {@code Content-Type}, {@code top-sign-list}, and those that it names
     * @param body as received, empty if there is none; not copied
     * @param fields text fields that the caller has read itself: those of a multipart form, or of a form whose body the server
     *     has taken already
     */
    public CallbackRequest(
            @Nullable String rawQuery, Map<String, List<String>> headers, byte[] body, Map<String, String> fields) {
        this.rawQuery = rawQuery;
        this.headers = byName(headers);
        this.body = body;
        this.fields = withoutNulls(fields);
    }

    /** Creates a request whose form fields, if it has any, are still in its body. */
    public CallbackRequest(@Nullable String rawQuery, Map<String, List<String>> headers, byte[] body) {
        this(rawQuery, headers, body, Collections.emptyMap());
    }

    /** Returns what stands behind the {@code ?}; null or empty where there is nothing. */
    public @Nullable String rawQuery() {
        return rawQuery;
    }

    /** Returns the headers, by name in any case. */
    public Map<String, List<String>> headers() {
        return headers;
    }

    /** Returns the body as received, not copied. */
    public byte[] body() {
        return body;
    }

    /** Returns the text fields that the caller has read itself. */
    public Map<String, String> fields() {
        return fields;
    }

    /** Returns all values of a header; empty if it was not sent. */
    List<String> header(String name) {
        return headers.getOrDefault(name, Collections.emptyList());
    }

    /** Servers hand out nulls here and there; they stand for a header that was not sent. */
    private static Map<String, List<String>> byName(Map<String, List<String>> headers) {
        Map<String, List<String>> byName = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        headers.forEach((name, values) -> {
            if (name != null && values != null) {
                List<String> all = byName.computeIfAbsent(name, first -> new ArrayList<>());
                values.stream().filter(Objects::nonNull).forEach(all::add);
            }
        });
        return Collections.unmodifiableMap(byName);
    }

    private static Map<String, String> withoutNulls(Map<String, String> fields) {
        Map<String, String> texts = new TreeMap<>();
        fields.forEach((name, value) -> {
            if (name != null) {
                texts.put(name, value == null ? "" : value);
            }
        });
        return Collections.unmodifiableMap(texts);
    }

    /** Returns a description without anything that was sent, because the query holds the signature. */
    @Override
    public String toString() {
        return "CallbackRequest[" + headers.size() + " headers, " + body.length + " bytes]";
    }
}
