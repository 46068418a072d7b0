package dev.topaz.runtime.http;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Supplier;

/**
 * The body of a request: bytes in memory, or bytes that are read while they are sent.
 *
 * <pre>{@code
 * HttpBody form = HttpBody.of("tid=1".getBytes(StandardCharsets.US_ASCII));
 * HttpBody file = HttpBody.of(OptionalLong.of(Files.size(path)), () -> open(path));
 * }</pre>
 */
public final class HttpBody {
    private final Optional<byte[]> bytes;
    private final OptionalLong length;
    private final Supplier<? extends InputStream> source;

    private HttpBody(Optional<byte[]> bytes, OptionalLong length, Supplier<? extends InputStream> source) {
        this.bytes = bytes;
        this.length = length;
        this.source = source;
    }

    /** Returns a body of bytes in memory, which are not copied. */
    public static HttpBody of(byte[] bytes) {
        return new HttpBody(Optional.of(bytes), OptionalLong.of(bytes.length), new InMemory(bytes));
    }

    /**
     * Returns a body that is read while it is sent, and never held as a whole.
     *
     * @param length empty if it is not known: the body is then sent in chunks
     * @param source opens the body at its first byte, each time it is called
     */
    public static HttpBody of(OptionalLong length, Supplier<? extends InputStream> source) {
        return new HttpBody(Optional.empty(), length, source);
    }

    /** Returns the bytes if they are in memory; the array is the body's own. */
    public Optional<byte[]> bytes() {
        return bytes;
    }

    /** Returns the number of bytes, if it is known. */
    public OptionalLong length() {
        return length;
    }

    /**
     * Opens the body at its first byte. The caller closes it.
     *
     * @throws java.io.UncheckedIOException if the body cannot be opened
     */
    public InputStream open() {
        return source.get();
    }

    /** Returns the length, never the content. */
    @Override
    public String toString() {
        return "HttpBody[" + (length.isPresent() ? length.getAsLong() + " bytes]" : "of unknown length]");
    }

    /** Opens bytes in memory. Not a lambda: the first lambda of a process costs its first call milliseconds. */
    private static final class InMemory implements Supplier<InputStream> {
        private final byte[] bytes;

        InMemory(byte[] bytes) {
            this.bytes = bytes;
        }

        @Override
        public InputStream get() {
            return new ByteArrayInputStream(bytes);
        }
    }
}
