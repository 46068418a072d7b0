package dev.topaz.transport.httpclient5;

import dev.topaz.runtime.http.HttpBody;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.Executor;
import org.apache.hc.core5.http.nio.AsyncEntityProducer;
import org.apache.hc.core5.http.nio.DataStreamChannel;
import org.jspecify.annotations.Nullable;

/**
 * The body of one call on its way to a connection; it alone knows whether all of it has been handed over.
 *
 * <p>The library asks for bytes on the threads that serve all connections, so a stream is read on others, one piece ahead.
 */
final class SentEntity implements AsyncEntityProducer {
    private final PieceReader reader;
    private final OptionalLong length;
    private final Executor threads;

    private ByteBuffer piece = ByteBuffer.allocate(0);
    private @Nullable DataStreamChannel connection;
    private @Nullable IOException unreadable;
    private boolean isReading;
    private boolean isLast;
    private boolean whole;
    private boolean stopped;

    private SentEntity(PieceReader reader, OptionalLong length, Executor threads) {
        this.reader = reader;
        this.length = length;
        this.threads = threads;
    }

    static SentEntity of(HttpBody body, Executor threads) {
        if (body.bytes().isEmpty()) {
            return new SentEntity(new PieceReader(body.length(), body::open), body.length(), threads);
        }
        byte[] bytes = body.bytes().get();
        OptionalLong length = OptionalLong.of(bytes.length);
        SentEntity inMemory =
                new SentEntity(new PieceReader(length, () -> new ByteArrayInputStream(bytes)), length, threads);
        inMemory.piece = ByteBuffer.wrap(bytes);
        inMemory.isLast = true;
        return inMemory;
    }

    /** Hands over no more. True when all of the body had been, so that the server may have it. */
    boolean stop() {
        boolean mayClose;
        synchronized (this) {
            stopped = true;
            mayClose = !isReading;
        }
        if (mayClose) {
            reader.close();
        }
        return isWhole();
    }

    private synchronized boolean isWhole() {
        return whole;
    }

    @Override
    public synchronized int available() {
        boolean hasSomethingToSay = piece.hasRemaining() || isLast || unreadable != null || !isReading;
        return hasSomethingToSay ? Math.max(1, piece.remaining()) : 0;
    }

    @Override
    public synchronized void produce(DataStreamChannel channel) throws IOException {
        connection = channel;
        if (unreadable != null) {
            throw unreadable;
        }
        if (stopped) {
            throw new IOException("the call was given up");
        }
        handOver(channel);
        if (whole) {
            channel.endStream();
        } else if (!piece.hasRemaining() && !isReading) {
            isReading = true;
            threads.execute(this::read);
        }
    }

    private void handOver(DataStreamChannel channel) throws IOException {
        try {
            if (piece.hasRemaining()) {
                channel.write(piece);
            }
        } finally {
            // Whatever is thrown: the bytes may be on their way.
            whole = isLast && !piece.hasRemaining();
        }
    }

    private void read() {
        try {
            PieceReader.Piece read = reader.next();
            arrived(ByteBuffer.wrap(read.bytes()), read.isLast(), null);
        } catch (IOException e) {
            arrived(piece, false, e);
        }
    }

    private void arrived(ByteBuffer read, boolean last, @Nullable IOException failure) {
        boolean mayClose;
        synchronized (this) {
            isReading = false;
            piece = read;
            isLast = last;
            unreadable = failure;
            mayClose = stopped || last || failure != null;
            if (connection != null) {
                connection.requestOutput();
            }
        }
        if (mayClose) {
            reader.close();
        }
    }

    @Override
    public boolean isRepeatable() {
        return false;
    }

    @Override
    public long getContentLength() {
        return length.orElse(-1);
    }

    @Override
    public boolean isChunked() {
        return length.isEmpty();
    }

    @Override
    public @Nullable String getContentType() {
        return null;
    }

    @Override
    public @Nullable String getContentEncoding() {
        return null;
    }

    @Override
    public Set<String> getTrailerNames() {
        return Set.of();
    }

    @Override
    public void failed(Exception reason) {}

    @Override
    public void releaseResources() {}
}
