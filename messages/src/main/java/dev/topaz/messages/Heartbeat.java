package dev.topaz.messages;

import java.time.Duration;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/**
 * Notices a peer that is dead: pings a silent connection, and aborts it when nothing comes back in time.
 *
 * <p>A peer that has not answered a ping yet may be one that answers none: the official client sends empty pings, and does not
 * survive the answer that RFC 6455 asks for. So the first ping goes out at once. From the first answer on, silence counts;
 * without one, a connection is renewed when nothing at all came for many intervals.
 */
final class Heartbeat {
    /** So many intervals of silence end a connection to a peer that answers no pings. */
    private static final int PATIENCE = 30;

    private final ChannelSocket socket;
    private final ScheduledExecutorService scheduler;
    private final Duration timeout;
    private final BooleanSupplier isReading;

    private Heartbeat(
            ChannelSocket socket, ScheduledExecutorService scheduler, Duration timeout, BooleanSupplier isReading) {
        this.socket = socket;
        this.scheduler = scheduler;
        this.timeout = timeout;
        this.isReading = isReading;
    }

    /**
     * Starts the heartbeat of a connection.
     *
     * @param isReading false while nothing is read on purpose: then silence proves nothing
     */
    static ScheduledFuture<?> start(
            ChannelSocket socket,
            ScheduledExecutorService scheduler,
            ConsumerOptions options,
            BooleanSupplier isReading) {
        Heartbeat heartbeat = new Heartbeat(socket, scheduler, options.responseTimeout, isReading);
        long interval = options.heartbeatInterval.toNanos();
        socket.ping();
        return scheduler.scheduleWithFixedDelay(
                new RepeatedTask(() -> heartbeat.beat(interval), socket::abort),
                interval,
                interval,
                TimeUnit.NANOSECONDS);
    }

    private void beat(long intervalNanos) {
        long now = System.nanoTime();
        long silence = now - socket.receivedNanos();
        if (!isReading.getAsBoolean() || silence < intervalNanos / 2) {
            return;
        }
        if (!socket.answersPings() && silence >= PATIENCE * intervalNanos) {
            socket.abort(new MessageException("nothing came from the platform for " + Duration.ofNanos(silence), null));
        } else if (socket.ping()) {
            Future<?> unused = scheduler.schedule(() -> check(now), timeout.toNanos(), TimeUnit.NANOSECONDS);
        }
    }

    private void check(long pingedNanos) {
        if (socket.answersPings()
                && isReading.getAsBoolean()
                && socket.receivedNanos() - pingedNanos < 0
                && socket.isOpen()) {
            socket.abort(new MessageException("the platform did not answer a ping within " + timeout, null));
        }
    }
}
