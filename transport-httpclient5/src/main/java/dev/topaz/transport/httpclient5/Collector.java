package dev.topaz.transport.httpclient5;

import dev.topaz.runtime.http.BoundedBody;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.function.Consumer;
import org.apache.hc.core5.concurrent.FutureCallback;
import org.apache.hc.core5.http.EntityDetails;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpResponse;
import org.apache.hc.core5.http.nio.AsyncResponseConsumer;
import org.apache.hc.core5.http.nio.CapacityChannel;
import org.apache.hc.core5.http.protocol.HttpContext;
import org.apache.hc.core5.util.ByteArrayBuffer;
import org.jspecify.annotations.Nullable;

/** Collects an answer and gives up as soon as it is larger than allowed. */
final class Collector implements AsyncResponseConsumer<Collected> {
    private static final int FIRST = 4096;
    /** Servers announce one thing or two, and not forever. */
    private static final int MOST_ANNOUNCEMENTS = 100;

    private final ByteArrayBuffer bytes = new ByteArrayBuffer(FIRST);
    private int announcements;
    private final Consumer<Collected> taker;
    private @Nullable HttpResponse head;
    private @Nullable FutureCallback<Collected> library;
    private @Nullable Collected whole;

    /** @param taker is given the answer once its connection is back in the pool, where the next call finds it */
    Collector(Consumer<Collected> taker) {
        this.taker = taker;
    }

    @Override
    public void consumeResponse(
            HttpResponse response,
            @Nullable EntityDetails entity,
            HttpContext context,
            FutureCallback<Collected> callback) {
        head = response;
        library = callback;
        if (entity == null) {
            end();
        }
    }

    @Override
    public void informationResponse(HttpResponse response, HttpContext context) throws IOException {
        if (++announcements > MOST_ANNOUNCEMENTS) {
            throw new IOException("the server announces an answer and does not send it");
        }
    }

    @Override
    public void updateCapacity(CapacityChannel channel) throws IOException {
        channel.update(Integer.MAX_VALUE);
    }

    @Override
    public void consume(ByteBuffer piece) throws IOException {
        int length = piece.remaining();
        if (bytes.length() + length > BoundedBody.LARGEST) {
            throw new IOException("the answer is larger than " + BoundedBody.LARGEST + " bytes");
        }
        bytes.ensureCapacity(length);
        piece.get(bytes.array(), bytes.length(), length);
        bytes.setLength(bytes.length() + length);
    }

    @Override
    public void streamEnd(@Nullable List<? extends Header> trailers) {
        end();
    }

    private void end() {
        if (head != null && library != null) {
            whole = new Collected(head, bytes.toByteArray());
            library.completed(whole);
        }
    }

    @Override
    public void failed(Exception reason) {}

    /** The library calls this last. */
    @Override
    public void releaseResources() {
        if (whole != null) {
            taker.accept(whole);
        }
    }
}
