package dev.topaz.testkit.http;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;

/**
 * Reads the body of one request, of known length or in chunks.
 *
 * <p>One that is too long is read to its end and thrown away, within reason: a client that is still sending does not
 * listen yet.
 */
final class BodyReader {
    /** More than any call of the platform has. */
    private static final int MOST_BYTES = 10 * 1024 * 1024;

    private static final long MOST_DRAINED = 10L * MOST_BYTES;
    private static final int LONGEST_CHUNK_LINE = 1024;
    private static final int BUFFER = 64 * 1024;

    private final InputStream in;
    private final ByteArrayOutputStream body = new ByteArrayOutputStream();
    private long total;

    private BodyReader(InputStream in) {
        this.in = in;
    }

    /** @throws BadRequest 413 for more than is taken in, 400 for a malformed length */
    static byte[] read(RequestHead head, InputStream in) throws IOException {
        BodyReader reader = new BodyReader(in);
        String coding = head.header("transfer-encoding");
        if (coding.equalsIgnoreCase("chunked")) {
            reader.chunks();
        } else if (!coding.isEmpty()) {
            throw new BadRequest(501, "the transfer encoding is not supported");
        } else {
            reader.copy(length(head));
        }
        if (reader.total > MOST_BYTES) {
            throw new BadRequest(413, "the body has more than " + MOST_BYTES + " bytes");
        }
        return reader.body.toByteArray();
    }

    private static long length(RequestHead head) throws BadRequest {
        String length = head.header("content-length");
        if (!length.matches("[0-9]{0,18}")) {
            throw new BadRequest(400, "the content length is not a number");
        }
        return length.isEmpty() ? 0 : Long.parseLong(length);
    }

    private void chunks() throws IOException {
        for (long size = chunkSize(); size > 0; size = chunkSize()) {
            copy(size);
            new Lines(in, LONGEST_CHUNK_LINE).next();
        }
        skipTrailers();
    }

    private void skipTrailers() throws IOException {
        Lines trailers = new Lines(in, BUFFER);
        String trailer = trailers.next();
        while (!trailer.isEmpty()) {
            trailer = trailers.next();
        }
    }

    private long chunkSize() throws IOException {
        String size = new Lines(in, LONGEST_CHUNK_LINE).next().split(";", 2)[0].strip();
        if (!size.matches("[0-9A-Fa-f]{1,15}")) {
            throw new BadRequest(400, "the size of a chunk is not a number");
        }
        return Long.parseLong(size, 16);
    }

    private void copy(long count) throws IOException {
        byte[] buffer = new byte[(int) Math.min(BUFFER, count)];
        for (long left = count; left > 0; ) {
            int read = in.read(buffer, 0, (int) Math.min(buffer.length, left));
            if (read < 0) {
                throw new EOFException("the connection ended within a body");
            }
            keep(buffer, read);
            left -= read;
        }
    }

    private void keep(byte[] buffer, int count) throws BadRequest {
        total += count;
        if (total <= MOST_BYTES) {
            body.write(buffer, 0, count);
        } else if (total > MOST_DRAINED) {
            throw new BadRequest(413, "the body has no end");
        }
    }
}
