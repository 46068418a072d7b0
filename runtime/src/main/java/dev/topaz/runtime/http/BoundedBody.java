package dev.topaz.runtime.http;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.zip.GZIPInputStream;

/**
 * Decompresses an answer within bounds.
 *
 * <p>Answers of the platform are some kilobytes; the largest pages of the largest lists a few megabytes. Two bounds: no
 * answer is larger than {@link #LARGEST}, and one that is larger than {@link #SURELY_FINE} is not more than
 * {@link #STEEPEST} times as large as it was on the way. Rows of JSON that differ in nothing but a number stay below half of
 * that, while a bomb of 100 KB that becomes 100 MB is a thousand times as large, and is given up after a tenth of it.
 */
public final class BoundedBody {
    /** In bytes. */
    public static final int LARGEST = 64 * 1024 * 1024;

    private static final int SURELY_FINE = 1024 * 1024;
    private static final int STEEPEST = 100;
    private static final int PIECE = 64 * 1024;
    private static final Set<String> PLAIN = Set.of("", "identity");
    private static final Set<String> GZIP = Set.of("gzip", "x-gzip");

    /** A reader of gzip that knows whether anything is behind its end, where the JDK's looks away. */
    private static final class WholeGzip extends GZIPInputStream {
        private static final int TRAILER = 8;

        private final ByteArrayInputStream compressed;

        WholeGzip(ByteArrayInputStream compressed) throws IOException {
            super(compressed, PIECE);
            this.compressed = compressed;
        }

        boolean hasMore() {
            return inf.getRemaining() > TRAILER || compressed.available() > 0;
        }
    }

    private BoundedBody() {}

    /** @throws UncheckedIOException when the body is not what the headers say, or too large */
    static HttpAnswer answer(HttpResponse.ResponseInfo head, byte[] body) {
        Map<String, String> headers = new HashMap<>();
        head.headers().map().forEach((name, values) -> headers.put(name.toLowerCase(Locale.ROOT), values.get(0)));
        String encoding = String.join(",", head.headers().allValues("content-encoding"));
        try {
            return new HttpAnswer(head.statusCode(), headers, decompressed(body, encoding));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * The body itself, or what it is when decompressed.
     *
     * @param encoding the value of {@code Content-Encoding}; empty for none
     * @throws IOException when the body is not what that says, or too large
     */
    public static byte[] decompressed(byte[] body, String encoding) throws IOException {
        String known = encoding.strip().toLowerCase(Locale.ROOT);
        if (body.length == 0 || PLAIN.contains(known)) {
            return body;
        }
        if (!GZIP.contains(known)) {
            throw new IOException("the answer is compressed in a way that was not asked for");
        }
        try (WholeGzip in = new WholeGzip(new ByteArrayInputStream(body))) {
            return readAll(in, most(body.length));
        }
    }

    private static byte[] readAll(WholeGzip in, long most) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream(PIECE);
        byte[] piece = new byte[PIECE];
        for (int read = in.read(piece); read >= 0; read = in.read(piece)) {
            out.write(piece, 0, read);
            if (out.size() > most) {
                throw new IOException("the answer is larger than " + most + " bytes when decompressed");
            }
        }
        if (in.hasMore()) {
            throw new IOException("something that is not compressed follows the compressed answer");
        }
        return out.toByteArray();
    }

    private static long most(int compressed) {
        return Math.min(LARGEST, Math.max(SURELY_FINE, (long) compressed * STEEPEST));
    }
}
