package dev.topaz.runtime.http;

import java.io.InputStream;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.function.Supplier;

/**
 * One POST.
 *
 * @param address with the query, which holds the session and the signature: for sending, never for showing
 * @param readTimeout how long the whole answer may take after the connection is there
 */
public record HttpCall(URI address, Map<String, String> headers, Body body, Duration readTimeout) {
    public HttpCall {
        headers = Map.copyOf(headers);
    }

    /** What is sent. */
    public sealed interface Body {
        /** Bytes in memory; not copied. */
        record Bytes(byte[] bytes) implements Body {}

        /** Bytes that are read while they are sent; {@code open} gives them from the first one, each time. */
        record Stream(long length, Supplier<InputStream> open) implements Body {}
    }

    /** The address without its query. */
    @Override
    public String toString() {
        return "HttpCall[" + address.getScheme() + "://" + address.getRawAuthority() + address.getRawPath() + "]";
    }
}
