package dev.topaz.runtime.http;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/**
 * Reads a body in pieces while it is sent, and holds it to the length that it was said to have. For transports.
 *
 * <pre>{@code
 * try (BodyReader reader = BodyReader.open(call.body())) {
 *     while (!reader.isAtEnd()) {
 *         out.write(reader.next(16 * 1024));
 *     }
 * }
 * }</pre>
 *
 * <p>The last piece is returned only when it is certain that the length is right: a transport that sends nothing after an
 * exception has not sent a whole body.
 */
public final class BodyReader implements Closeable {
    private final InputStream in;
    private final boolean hasLength;
    private long left;
    private boolean isAtEnd;

    private BodyReader(InputStream in, HttpBody body) {
        this.in = in;
        this.hasLength = body.length().isPresent();
        this.left = body.length().orElse(Long.MAX_VALUE);
    }

    /**
     * Opens a body.
     *
     * @throws UnreadableBodyException if it cannot be opened
     */
    public static BodyReader open(HttpBody body) throws UnreadableBodyException {
        try {
            return new BodyReader(body.open(), body);
        } catch (RuntimeException e) {
            throw unreadable(e);
        }
    }

    /**
     * Reads the next bytes: as many as wanted, and fewer at the end only.
     *
     * @throws UnreadableBodyException if they cannot be read, or if the length is not what it was said to be
     */
    public byte[] next(int wanted) throws UnreadableBodyException {
        byte[] piece = new byte[(int) Math.min(wanted, left)];
        try {
            int filled = fill(piece);
            left -= filled;
            isAtEnd = hasLength ? left == 0 : filled < wanted;
            if (hasLength) {
                refuseAnotherLength(filled < piece.length);
            }
            return filled == piece.length ? piece : Arrays.copyOf(piece, filled);
        } catch (UnreadableBodyException e) {
            throw e;
        } catch (IOException | RuntimeException e) {
            throw unreadable(e);
        }
    }

    private int fill(byte[] piece) throws IOException {
        int filled = 0;
        while (filled < piece.length) {
            int read = in.read(piece, filled, piece.length - filled);
            if (read < 0) {
                break;
            }
            filled += read;
        }
        return filled;
    }

    /** Rejects a body of another length than declared. Called before the last piece is sent, after which the server would have a whole body. */
    private void refuseAnotherLength(boolean isShort) throws IOException {
        if (isShort) {
            throw new UnreadableBodyException("the body is shorter than it was said to be", null);
        }
        if (isAtEnd && in.read() >= 0) {
            throw new UnreadableBodyException("the body is longer than it was said to be", null);
        }
    }

    /** Returns whether everything has been read. */
    public boolean isAtEnd() {
        return isAtEnd;
    }

    private static UnreadableBodyException unreadable(Exception reason) {
        return new UnreadableBodyException("the body cannot be read: " + reason, reason);
    }

    /** Closes the stream; what is thrown then changes nothing, because all that was wanted of it has been read. */
    @Override
    public void close() {
        try {
            in.close();
        } catch (IOException | RuntimeException e) {
            isAtEnd = true;
        }
    }
}
