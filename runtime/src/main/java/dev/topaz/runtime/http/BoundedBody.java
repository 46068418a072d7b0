package dev.topaz.runtime.http;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.GZIPInputStream;

/** Reads the body of an answer up to a limit, before and after decompression. */
final class BoundedBody {
    private static final String GZIP = "gzip";

    private BoundedBody() {}

    /** @throws IOException when the body is larger than {@code most} bytes, or is compressed in a way we did not ask for */
    static byte[] decompressed(byte[] body, String encoding, int most) throws IOException {
        if (encoding.isEmpty() || encoding.equalsIgnoreCase("identity") || body.length == 0) {
            return body;
        }
        if (!encoding.equalsIgnoreCase(GZIP) && !encoding.equalsIgnoreCase("x-" + GZIP)) {
            throw new IOException("the answer is compressed in a way that was not asked for");
        }
        try (InputStream in = new GZIPInputStream(new ByteArrayInputStream(body))) {
            return readAll(in, most);
        }
    }

    static byte[] readAll(InputStream in, int most) throws IOException {
        byte[] bytes = in.readNBytes(most);
        if (bytes.length == most && in.read() >= 0) {
            throw new IOException("the answer is larger than " + most + " bytes");
        }
        return bytes;
    }
}
