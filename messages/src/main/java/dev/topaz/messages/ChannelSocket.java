package dev.topaz.messages;

import dev.topaz.messages.frame.Frame;
import dev.topaz.messages.frame.FrameDecoder;
import dev.topaz.messages.frame.FrameEncoder;
import dev.topaz.runtime.log.GuardedLog;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.Collections;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.logging.Level;
import org.java_websocket.WebSocket;
import org.java_websocket.client.WebSocketClient;
import org.java_websocket.exceptions.WebsocketNotConnectedException;
import org.java_websocket.framing.BinaryFrame;
import org.java_websocket.framing.CloseFrame;
import org.java_websocket.framing.Framedata;
import org.java_websocket.framing.FramedataImpl1;
import org.java_websocket.framing.PingFrame;
import org.java_websocket.handshake.ServerHandshake;
import org.jspecify.annotations.Nullable;

/** One WebSocket: frames in, frames out. Ends once, with a cause; a frame that is malformed ends it. */
final class ChannelSocket extends WebSocketClient implements ChannelTcpSocket.Owner {
    private static final GuardedLog LOG = new GuardedLog("dev.topaz.messages");

    private static final byte[] PING = {'t', 'o', 'p', 'a', 'z'};
    private static final byte[] LAST_PING = {'b', 'y', 'e'};
    /** How long a platform that has answered no ping yet may take for the last one: it may be one that answers none. */
    private static final long UNANSWERED_NANOS = TimeUnit.SECONDS.toNanos(1);

    private final Events events;
    private final AtomicBoolean isEnded = new AtomicBoolean();
    private final CountDownLatch ended = new CountDownLatch(1);
    private final CountDownLatch lastPong = new CountDownLatch(1);
    private volatile @Nullable Throwable failure;
    private volatile boolean isAborted;
    /** The socket below, from before it connects: the library's own field is not for other threads. */
    private volatile @Nullable Socket tcp;

    private volatile boolean answersPings;
    private volatile long receivedNanos = System.nanoTime();

    /** What happens to a socket; called in the thread that reads, but for {@link #ended}. */
    interface Events {
        void opened(ChannelSocket socket);

        /** Called for each frame. It may block; nothing more is read meanwhile. */
        void received(ChannelSocket socket, Frame frame) throws IOException;

        /** Called when all frames that were read have been received, and when no more are read. */
        void drained();

        void ended(ChannelSocket socket, Throwable cause);
    }

    ChannelSocket(URI address, ConsumerOptions options, Events events) {
        super(
                address,
                new ChannelDraft(options.maxMessageSize),
                Collections.emptyMap(),
                Math.toIntExact(options.connectTimeout.toMillis()));
        this.events = events;
        // The heartbeat of this module knows when nothing is read on purpose; that of the library does not.
        setConnectionLostTimeout(0);
        setTcpNoDelay(true);
        setDaemon(true);
        setSocketFactory(new ChannelSocketFactory(() -> tcp = new ChannelTcpSocket(address, options, this)));
    }

    /** Returns when the other side was last heard of. */
    long receivedNanos() {
        return receivedNanos;
    }

    /** Sends a frame, and returns false when the socket is not open. */
    boolean send(Frame frame) {
        return sendOne(new BinaryFrame(), FrameEncoder.encode(frame));
    }

    /** Sends frames, and returns false when the socket is not open. */
    boolean send(FrameBatch frames) {
        return trySend(frames);
    }

    /** Sends a ping, and returns false when the socket is not open. */
    boolean ping() {
        // Not empty: that is what the official client sends, and the platform need not answer.
        return ping(PING);
    }

    private boolean ping(byte[] payload) {
        return sendOne(new PingFrame(), payload);
    }

    private boolean sendOne(FramedataImpl1 frame, byte[] payload) {
        frame.setPayload(ByteBuffer.wrap(payload));
        return trySend(frame);
    }

    private boolean trySend(Framedata frame) {
        try {
            sendFrame(frame);
            return true;
        } catch (WebsocketNotConnectedException e) {
            // The socket is on its way to ended(), which has the cause.
            return false;
        }
    }

    /** Returns whether a ping has been answered. */
    boolean answersPings() {
        return answersPings;
    }

    /** Ends the socket at once, even if its threads wait. */
    void abort(Throwable cause) {
        fail(cause);
        isAborted = true;
        closeConnection(CloseFrame.ABNORMAL_CLOSE, "aborted");
        @Nullable Socket socket = tcp;
        if (socket != null) {
            try {
                socket.close();
            } catch (IOException e) {
                LOG.log(Level.FINE, "an aborted connection could not be closed", e);
            }
        }
        end("aborted");
    }

    /** Sends what is queued, says goodbye, and waits for the other side to do so, too, unless the connection ends meanwhile. */
    void closeAndAwait(Duration timeout) {
        try {
            // The library stops reading and writing as soon as it closes: what the other side has not read by then may
            // be lost.
            if (ping(LAST_PING)) {
                awaitLastPong(timeout.toNanos());
            }
            close();
            if (ended.await(timeout.toNanos(), TimeUnit.NANOSECONDS)) {
                return;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        abort(new MessageException("the platform did not close the connection within " + timeout, null));
    }

    private void awaitLastPong(long nanos) throws InterruptedException {
        long first = Math.min(nanos, UNANSWERED_NANOS);
        if (!lastPong.await(first, TimeUnit.NANOSECONDS) && answersPings) {
            boolean unused = lastPong.await(nanos - first, TimeUnit.NANOSECONDS);
        }
    }

    /** Reads until the connection ends. A socket that is aborted is not read once more, but may have been read before. */
    @Override
    public void run() {
        try {
            super.run();
        } catch (RuntimeException | Error e) {
            // The library lets some pass, and then nobody reads any more.
            abort(e);
        } finally {
            if (isAborted) {
                // The library has closed before it had a thread that writes, and tells that thread only here.
                onWebsocketClose(this, CloseFrame.ABNORMAL_CLOSE, "aborted", false);
            }
            events.drained();
        }
    }

    @Override
    public boolean isAborted() {
        return isAborted;
    }

    @Override
    public void onOpen(ServerHandshake handshake) {
        events.opened(this);
    }

    @Override
    public void onMessage(ByteBuffer bytes) {
        receivedNanos = System.nanoTime();
        try {
            events.received(this, FrameDecoder.decode(bytes));
        } catch (IOException e) {
            abort(e);
        }
        receivedNanos = System.nanoTime();
    }

    @Override
    public void onMessage(String text) {
        abort(new IOException("the platform sent text, and the message channel is binary"));
    }

    @Override
    public void onWebsocketPong(WebSocket connection, Framedata pong) {
        answersPings = true;
        receivedNanos = System.nanoTime();
        if (pong.getPayloadData().equals(ByteBuffer.wrap(LAST_PING))) {
            lastPong.countDown();
        }
    }

    @Override
    public void onError(Exception cause) {
        fail(cause);
    }

    @Override
    public void onClose(int code, String reason, boolean remote) {
        end("WebSocket close code " + code + (reason == null || reason.isEmpty() ? "" : ", " + reason));
    }

    /** Returns whether more frames wait; false while the socket closes, when the library writes the rest without its queue. */
    @Override
    public boolean hasMoreToWrite() {
        return isOpen() && hasBufferedData();
    }

    @Override
    public void beforeRead() {
        events.drained();
    }

    private void fail(Throwable cause) {
        if (failure == null) {
            failure = cause;
        }
    }

    private void end(String how) {
        if (isEnded.compareAndSet(false, true)) {
            @Nullable Throwable cause = failure;
            ended.countDown();
            // No pong comes any more.
            lastPong.countDown();
            events.ended(this, cause == null ? new MessageException("the connection ended: " + how, null) : cause);
        }
    }
}
