package dev.topaz.messages;

import dev.topaz.messages.frame.Frame;
import dev.topaz.messages.frame.FrameEncoder;
import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** One connection of a group: its socket, its tokens, and the timers that end with it. */
final class ChannelConnection {
    private final ChannelSocket socket;
    private final @Nullable String connectToken;
    private final Queue<Future<?>> timers = new ConcurrentLinkedQueue<>();
    private volatile @Nullable String token;
    private final MaskingKeys masks = new MaskingKeys();
    private volatile @Nullable ConfirmationFrame confirmation;
    private volatile boolean isReady;
    private volatile boolean isEnded;
    private volatile long readyNanos;

    /** @param connectToken of {@code taobao.tmc.auth.get}, or null */
    ChannelConnection(ChannelSocket socket, @Nullable String connectToken) {
        this.socket = socket;
        this.connectToken = connectToken;
    }

    boolean isOn(ChannelSocket other) {
        return socket == other;
    }

    @Nullable
    String connectToken() {
        return connectToken;
    }

    /** Returns what every frame of this connection carries. */
    @Nullable
    String token() {
        return token;
    }

    /** Connects, and aborts when the platform has not accepted the connection in time. */
    void open(ScheduledExecutorService scheduler, Duration timeout) {
        keep(scheduler.schedule(() -> abortUnlessReady(timeout), timeout.toNanos(), TimeUnit.NANOSECONDS));
        socket.connect();
        if (isEnded) {
            socket.abort(closed());
        }
    }

    /** Marks the connection as accepted by the platform. */
    void ready(@Nullable String token) {
        this.token = token;
        this.confirmation = new ConfirmationFrame(token);
        this.readyNanos = System.nanoTime();
        this.isReady = true;
    }

    /** Returns whether the platform has accepted the connection. */
    boolean isReady() {
        return isReady;
    }

    /** Returns whether the platform accepted the connection so long ago. */
    boolean hasLasted(Duration time) {
        return isReady && System.nanoTime() - readyNanos >= time.toNanos();
    }

    /** Sends a frame; returns false unless the connection is accepted and open. */
    boolean send(Frame frame) {
        return isReady && socket.send(frame);
    }

    /** Tells the platform outcomes, in one write; returns false unless the connection is accepted and open. One thread at a time. */
    boolean send(List<Settlement> outcomes) {
        @Nullable ConfirmationFrame confirmed = confirmation;
        if (!isReady || confirmed == null) {
            return false;
        }
        FrameBatch frames = new FrameBatch(masks, outcomes.size());
        for (Settlement each : outcomes) {
            long id = each.message().getId();
            frames.add(each.failure()
                    .map(reason -> FrameEncoder.encode(ClientFrames.failed(token, id, reason)))
                    .orElseGet(() -> confirmed.of(id)));
        }
        return socket.send(frames);
    }

    /** Cancels a timer when the connection ends. */
    void keep(Future<?> timer) {
        timers.add(timer);
        if (isEnded) {
            end();
        }
    }

    void end() {
        isEnded = true;
        for (Future<?> timer = timers.poll(); timer != null; timer = timers.poll()) {
            timer.cancel(false);
        }
    }

    void abort(Throwable cause) {
        end();
        socket.abort(cause);
    }

    void close(Duration timeout) {
        end();
        if (isReady) {
            socket.closeAndAwait(timeout);
        } else {
            socket.abort(closed());
        }
    }

    private static MessageException closed() {
        return new MessageException("the consumer was closed", null);
    }

    private void abortUnlessReady(Duration timeout) {
        if (!isReady) {
            socket.abort(new MessageException("the platform did not accept the connection within " + timeout, null));
        }
    }
}
