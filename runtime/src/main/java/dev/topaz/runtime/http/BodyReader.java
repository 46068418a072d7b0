package dev.topaz.runtime.http;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.util.concurrent.Flow;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Reads a body piece by piece as the connection asks for it, and closes it however that ends.
 *
 * <p>The JDK's own publisher of streams leaves one that was not read to its end open.
 */
final class BodyReader implements Flow.Subscription {
    /** Gives nothing. */
    static final Flow.Subscription NOTHING = new Flow.Subscription() {
        @Override
        public void request(long pieces) {}

        @Override
        public void cancel() {}
    };

    private static final int PIECE = 16 * 1024;

    private final SentBody body;
    private final Supplier<InputStream> open;
    private final Flow.Subscriber<? super ByteBuffer> connection;
    /** Whoever raises it from nothing reads until it is nothing again: so only one thread ever reads. */
    private final AtomicLong wanted = new AtomicLong();

    private @Nullable InputStream in;
    private volatile boolean ended;

    BodyReader(SentBody body, Supplier<InputStream> open, Flow.Subscriber<? super ByteBuffer> connection) {
        this.body = body;
        this.open = open;
        this.connection = connection;
    }

    @Override
    public void request(long pieces) {
        if (wanted.getAndAdd(pieces) == 0) {
            do {
                step();
            } while (wanted.decrementAndGet() > 0);
        }
    }

    @Override
    public void cancel() {
        ended = true;
        request(1);
    }

    private void step() {
        if (ended) {
            close();
            return;
        }
        try {
            handOver(nextPiece());
        } catch (IOException | RuntimeException e) {
            fail(e);
        }
    }

    /** The next bytes; shorter than a full piece only at the end. */
    private byte[] nextPiece() throws IOException {
        InputStream stream = in;
        if (stream == null) {
            stream = open.get();
            in = stream;
        }
        long left = body.left();
        byte[] piece = stream.readNBytes((int) Math.min(PIECE, left));
        if (body.hasKnownLength()) {
            refuseAnotherLength(piece.length, left, stream);
        }
        return piece;
    }

    /** Asked before the last piece goes: once it has gone, the server has what looks like a whole body. */
    private static void refuseAnotherLength(int read, long left, InputStream stream) throws IOException {
        if (read < Math.min(PIECE, left)) {
            throw new UnreadableBodyException("what is sent is shorter than it was said to be", null);
        }
        if (read == left && stream.read() >= 0) {
            throw new UnreadableBodyException("what is sent is longer than it was said to be", null);
        }
    }

    private void handOver(byte[] piece) {
        if (piece.length > 0 && body.mayHandOver(piece.length)) {
            connection.onNext(ByteBuffer.wrap(piece));
        }
        boolean last = body.hasKnownLength() ? body.left() == 0 : piece.length < PIECE;
        if (last && !ended && body.mayEnd()) {
            end();
            connection.onComplete();
        }
    }

    private void fail(Exception reason) {
        if (ended) {
            close();
            return;
        }
        end();
        connection.onError(
                reason instanceof UnreadableBodyException known
                        ? known
                        : new UnreadableBodyException("what is to be sent cannot be read: " + reason, reason));
    }

    private void end() {
        ended = true;
        close();
    }

    private void close() {
        try {
            if (in != null) {
                in.close();
            }
        } catch (IOException | RuntimeException e) {
            // All that was wanted of it has been read, or nobody wants it any more.
            ended = true;
        }
    }
}
