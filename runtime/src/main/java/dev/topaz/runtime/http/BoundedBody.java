package dev.topaz.runtime.http;

import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.zip.GZIPInputStream;

/**
 * Decompresses an answer within bounds.
 *
 * <p>A transport on another HTTP client calls it before it returns an answer:
 *
 * <pre>{@code
 * byte[] body = BoundedBody.decompressed(received, headers.getOrDefault("content-encoding", ""));
 * HttpAnswer answer = new HttpAnswer(status, headers, body);
 * }</pre>
 *
 * <p>Answers of the platform are some kilobytes; the largest pages of the largest lists a few megabytes. Two bounds: no
 * answer is larger than {@link #MAX_SIZE}, and one that is larger than {@link #ALWAYS_ALLOWED} is not more than
 * {@link #MAX_RATIO} times as large as it was on the way. Rows of JSON that differ in nothing but a number stay below half of
 * that, while a bomb of 100 KB that becomes 100 MB is a thousand times as large, and is given up after a tenth of it.
 */
public final class BoundedBody {
    /** In bytes. */
    public static final int MAX_SIZE = 64 * 1024 * 1024;

    private static final int ALWAYS_ALLOWED = 1024 * 1024;
    private static final int MAX_RATIO = 100;
    private static final int PIECE = 16 * 1024;
    private static final int MIN_BUFFER = 512;
    /** Of a member of gzip: a checksum and the size, four bytes each. */
    private static final int TRAILER = 8;

    private static final int BYTE_MASK = 0xff;
    private static final Set<String> PLAIN = new HashSet<>(Arrays.asList("", "identity"));
    private static final Set<String> GZIP = new HashSet<>(Arrays.asList("gzip", "x-gzip"));

    /** A reader of gzip that knows whether anything follows its end, which the JDK's ignores. */
    private static final class WholeGzip extends GZIPInputStream {
        private final ByteArrayInputStream compressed;

        WholeGzip(ByteArrayInputStream compressed) throws IOException {
            super(compressed, Math.max(MIN_BUFFER, Math.min(compressed.available(), PIECE)));
            this.compressed = compressed;
        }

        boolean hasMore() {
            return inf.getRemaining() > TRAILER || compressed.available() > 0;
        }
    }

    private BoundedBody() {}

    /**
     * Returns the body, decompressed if it is compressed.
     *
     * @param encoding the value of {@code Content-Encoding}; empty for none
     * @throws IOException if the body is not what that says, or too large
     */
    public static byte[] decompressed(byte[] body, String encoding) throws IOException {
        String known = encoding.trim().toLowerCase(Locale.ROOT);
        if (body.length == 0 || PLAIN.contains(known)) {
            return body;
        }
        if (!GZIP.contains(known)) {
            throw new IOException("the answer is compressed in a way that was not asked for");
        }
        try (WholeGzip in = new WholeGzip(new ByteArrayInputStream(body))) {
            return readAll(in, announced(body), most(body.length));
        } catch (EOFException e) {
            // The JDK's says nothing where the trailer is cut.
            EOFException early = new EOFException("it ends too early");
            early.initCause(e);
            throw early;
        }
    }

    /** Reads into one array of the announced size, which grows if the announcement was wrong. */
    private static byte[] readAll(WholeGzip in, int announced, long most) throws IOException {
        byte[] bytes = new byte[announced];
        int filled = 0;
        for (int read = in.read(bytes, 0, announced); read >= 0; read = in.read(bytes, filled, bytes.length - filled)) {
            filled += read;
            refuseMoreThan(most, filled);
            if (filled == bytes.length) {
                int next = in.read();
                if (next < 0) {
                    break;
                }
                bytes = Arrays.copyOf(bytes, (int) Math.min(most + 1, 2L * bytes.length));
                bytes[filled++] = (byte) next;
            }
        }
        if (in.hasMore()) {
            throw new IOException("something that is not compressed follows the compressed answer");
        }
        return filled == bytes.length ? bytes : Arrays.copyOf(bytes, filled);
    }

    private static void refuseMoreThan(long most, int size) throws IOException {
        if (size > most) {
            throw new IOException("the answer is larger than " + most + " bytes when decompressed");
        }
    }

    /** Returns the size that the trailer of gzip names, within bounds: it may be wrong, and is that of the last member only. */
    private static int announced(byte[] body) {
        if (body.length < TRAILER) {
            return MIN_BUFFER;
        }
        int size = 0;
        for (int i = 1; i <= Integer.BYTES; i++) {
            size = (size << Byte.SIZE) | (body[body.length - i] & BYTE_MASK);
        }
        return size < MIN_BUFFER ? MIN_BUFFER : Math.min(size, ALWAYS_ALLOWED);
    }

    private static long most(int compressed) {
        return Math.min(MAX_SIZE, Math.max(ALWAYS_ALLOWED, (long) compressed * MAX_RATIO));
    }
}
