package dev.topaz.runtime.http;

import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpRequest.BodyPublisher;
import java.nio.ByteBuffer;
import java.util.OptionalLong;
import java.util.concurrent.Flow;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The body of one call on its way to a connection; it alone knows whether all of it has been handed over.
 *
 * <p>It can be handed over once: whoever asks a second time, as a client that repeats calls by itself would, is refused.
 */
final class SentBody implements BodyPublisher {
    private final OptionalLong length;
    private final Supplier<InputStream> open;
    private @Nullable BodyReader reader;
    private long left;
    private boolean whole;
    private boolean stopped;

    SentBody(HttpBody body) {
        this.length = body.length();
        this.open = body::open;
        this.left = length.orElse(Long.MAX_VALUE);
        this.whole = left == 0;
    }

    @Override
    public long contentLength() {
        return length.orElse(-1);
    }

    @Override
    public void subscribe(Flow.Subscriber<? super ByteBuffer> connection) {
        BodyReader mine = new BodyReader(this, open, connection);
        if (isFirst(mine)) {
            connection.onSubscribe(mine);
        } else {
            connection.onSubscribe(BodyReader.NOTHING);
            connection.onError(new IOException("a call is sent once and not repeated by itself"));
        }
    }

    /** Hands over no more. True when all of the body had been, so that the server may have it. */
    boolean stop() {
        BodyReader reading;
        synchronized (this) {
            stopped = true;
            reading = reader;
        }
        if (reading != null) {
            reading.cancel();
        }
        return isWhole();
    }

    /** How much is still to be handed over, at most. */
    synchronized long left() {
        return left;
    }

    boolean hasKnownLength() {
        return length.isPresent();
    }

    /** Asked before bytes are handed over: false when that is over. The last bytes of a known length make it whole. */
    synchronized boolean mayHandOver(int bytes) {
        if (!stopped) {
            left -= bytes;
            whole = left == 0;
        }
        return !stopped;
    }

    /** Asked before a body of unknown length is ended. */
    synchronized boolean mayEnd() {
        whole |= !stopped;
        return !stopped;
    }

    private synchronized boolean isWhole() {
        return whole;
    }

    private synchronized boolean isFirst(BodyReader candidate) {
        boolean first = reader == null && !stopped;
        reader = first ? candidate : reader;
        return first;
    }
}
