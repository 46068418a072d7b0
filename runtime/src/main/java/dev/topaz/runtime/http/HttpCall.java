package dev.topaz.runtime.http;

import java.io.InputStream;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.OptionalLong;
import java.util.function.Supplier;

/**
 * One POST.
 *
 * @param address with the query, which holds the session and the signature: for sending, never for showing
 * @param readTimeout how long the whole exchange may take, from the call to the last byte of the answer; an upload needs
 *     one that fits its size
 */
public record HttpCall(URI address, Map<String, String> headers, Body body, Duration readTimeout) {
    /** @throws IllegalArgumentException for a time-out that leaves no time */
    public HttpCall {
        headers = Map.copyOf(headers);
        if (readTimeout.isZero() || readTimeout.isNegative()) {
            throw new IllegalArgumentException("the time-out of a call must be longer than nothing: " + readTimeout);
        }
    }

    /** What is sent. */
    public sealed interface Body {
        /** Bytes in memory; not copied. */
        record Bytes(byte[] bytes) implements Body {}

        /**
         * Bytes that are read while they are sent, and never held as a whole.
         *
         * @param length empty when nobody knows: the body then travels in chunks
         * @param open gives the bytes from the first one, each time
         */
        record Stream(OptionalLong length, Supplier<InputStream> open) implements Body {}
    }

    /** The address without its query. */
    @Override
    public String toString() {
        return "HttpCall[" + address.getScheme() + "://" + address.getRawAuthority() + address.getRawPath() + "]";
    }
}
