package dev.topaz.transport.httpclient5;

import dev.topaz.runtime.http.UnreadableBodyException;
import java.io.IOException;
import java.io.InputStream;
import java.util.OptionalLong;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Reads a body piece by piece, holds it to the length it was said to have, and closes it. One thread at a time. */
final class PieceReader {
    private static final int PIECE = 16 * 1024;

    private final Supplier<InputStream> open;
    private final boolean isOfKnownLength;
    private long left;
    private @Nullable InputStream in;

    /** @param isLast whether the body ends here */
    record Piece(byte[] bytes, boolean isLast) {}

    PieceReader(OptionalLong length, Supplier<InputStream> open) {
        this.open = open;
        this.isOfKnownLength = length.isPresent();
        this.left = length.orElse(Long.MAX_VALUE);
    }

    /** @throws UnreadableBodyException when there is nothing to read, or not as much as was said */
    synchronized Piece next() throws IOException {
        try {
            return read();
        } catch (UnreadableBodyException e) {
            throw e;
        } catch (IOException | RuntimeException e) {
            throw new UnreadableBodyException("what is to be sent cannot be read: " + e, e);
        }
    }

    private Piece read() throws IOException {
        InputStream stream = in;
        if (stream == null) {
            stream = open.get();
            in = stream;
        }
        byte[] bytes = stream.readNBytes((int) Math.min(PIECE, left));
        boolean isLast = isOfKnownLength ? bytes.length == left : bytes.length < PIECE;
        if (isOfKnownLength) {
            refuseAnotherLength(bytes.length, stream);
        }
        left -= bytes.length;
        return new Piece(bytes, isLast);
    }

    /** Asked before the last piece goes: once it has gone, the server has what looks like a whole body. */
    private void refuseAnotherLength(int read, InputStream stream) throws IOException {
        if (read < Math.min(PIECE, left)) {
            throw new UnreadableBodyException("what is sent is shorter than it was said to be", null);
        }
        if (read == left && stream.read() >= 0) {
            throw new UnreadableBodyException("what is sent is longer than it was said to be", null);
        }
    }

    synchronized void close() {
        try {
            if (in != null) {
                in.close();
            }
        } catch (IOException | RuntimeException e) {
            // All that was wanted of it has been read, or nobody wants it any more.
            left = 0;
        }
    }
}
