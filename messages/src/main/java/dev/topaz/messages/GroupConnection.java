package dev.topaz.messages;

import dev.topaz.messages.frame.Frame;
import dev.topaz.messages.frame.FrameType;
import dev.topaz.messages.frame.MessageKind;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Keeps the connection of one group: opens it, authenticates, receives, confirms, and opens the next when it is lost. */
final class GroupConnection implements MessageSource, Acknowledger, ChannelSocket.Events {
    private static final int CONNECT_FLAG = 1;

    private final URI address;
    private final ConsumerOptions options;
    private final ClientFrames frames;
    private final MessageFrames messages;
    private final Optional<MessageApi> api;
    private final String group;
    private final Dispatcher dispatcher;
    private final ScheduledExecutorService scheduler;
    private final SourceState state;
    private final Backoff backoff;
    private final Settlements settlements;
    private final PendingSends sends = new PendingSends();
    private volatile @Nullable ChannelConnection current;
    private volatile boolean isReceiving = true;
    private volatile boolean isClosed;

    GroupConnection(ConsumerContext context, URI address, ClientFrames frames, String group) {
        this.address = address;
        this.options = context.options();
        this.frames = frames;
        this.messages = new MessageFrames(group, options.maxMessageSize);
        this.api = options.tokenClient.map(ClientMessageApi::new);
        this.group = group;
        this.settlements = new Settlements(group, this::send);
        this.dispatcher = context.dispatcher();
        this.scheduler = context.scheduler();
        this.state = new SourceState(group, context.listener());
        this.backoff = options.backoff.fresh();
    }

    @Override
    public void start() {
        schedule(this::connect, Duration.ZERO);
    }

    @Override
    public ConnectionState state() {
        return state.get();
    }

    @Override
    public void settle(Settlement settlement) {
        settlements.add(settlement);
    }

    @Override
    public void stopReceiving() {
        isReceiving = false;
    }

    @Override
    public void close() {
        isClosed = true;
        @Nullable ChannelConnection now = current;
        if (now != null) {
            now.close(options.responseTimeout);
        }
        settlements.close();
        state.change(ConnectionState.CLOSED);
    }

    /** Sends a message and waits for its acknowledgement. */
    void send(OutgoingMessage message) throws InterruptedException {
        @Nullable ChannelConnection now = current;
        int flag = sends.newFlag();
        CompletableFuture<Frame> acknowledgement = sends.expect(flag);
        try {
            if (now == null || !now.send(ClientFrames.data(now.token(), flag, message))) {
                throw new MessageException("the message was not sent: the connection of its group is " + state(), null);
            }
            PendingSends.await(acknowledgement, options.responseTimeout);
        } finally {
            sends.forget(flag);
        }
    }

    private void connect() {
        if (isClosed) {
            return;
        }
        state.change(ConnectionState.CONNECTING);
        try {
            @Nullable String token = api.map(each -> each.token(group)).orElse(null);
            ChannelConnection next = new ChannelConnection(new ChannelSocket(address, options, this), token);
            current = next;
            next.open(scheduler, options.connectTimeout.plus(options.responseTimeout));
            if (isClosed) {
                // close() may have looked before this connection was there.
                next.close(options.responseTimeout);
            }
        } catch (RuntimeException | Error e) {
            // An Error too: nobody else would ever try again.
            giveUp(e);
        }
    }

    /** Gives up a connection that could not be opened. A timer that it has left must not take it for the current one that is lost. */
    private void giveUp(Throwable cause) {
        @Nullable ChannelConnection failed = current;
        current = null;
        lost(cause);
        if (failed != null) {
            failed.abort(cause);
        }
    }

    @Override
    public void opened(ChannelSocket socket) {
        @Nullable ChannelConnection now = current;
        if (now != null && now.isOn(socket)) {
            socket.send(frames.connect(System.currentTimeMillis(), CONNECT_FLAG, now.connectToken()));
        }
    }

    @Override
    public void received(ChannelSocket socket, Frame frame) throws IOException {
        if (MessageKind.DATA.isKindOf(frame)) {
            data(frame);
        } else if (frame.is(FrameType.CONNECT_ACK)) {
            connected(socket, frame);
        } else if (frame.is(FrameType.SEND_ACK)) {
            sends.acknowledge(frame);
        } else if (frame.status() != 0) {
            throw new IOException("the platform reported status " + frame.status() + ": " + frame.statusPhrase());
        }
    }

    private void data(Frame frame) throws IOException {
        if (!isReceiving) {
            return;
        }
        try {
            dispatcher.dispatch(messages.read(frame), this);
        } catch (UnreadableContentException e) {
            dispatcher.refuse(e.withoutContent(), this, e);
        }
    }

    @Override
    public void drained() {
        dispatcher.wake();
    }

    private void connected(ChannelSocket socket, Frame frame) throws IOException {
        if (frame.status() != 0 || frame.flag() != CONNECT_FLAG) {
            throw new IOException("the platform refused the connection with status " + frame.status() + ", flag "
                    + frame.flag() + ": " + frame.statusPhrase());
        }
        @Nullable ChannelConnection now = current;
        if (now == null || !now.isOn(socket) || now.isReady()) {
            return;
        }
        now.ready(frame.token());
        state.change(ConnectionState.CONNECTED);
        now.keep(Heartbeat.start(
                socket, scheduler, options, () -> !dispatcher.inFlight().isFull()));
        long pull = options.pullInterval.toNanos();
        now.keep(scheduler.scheduleWithFixedDelay(
                new RepeatedTask(() -> pull(now), now::abort), 0, pull, TimeUnit.NANOSECONDS));
        settlements.flush();
    }

    private void pull(ChannelConnection now) {
        if (isReceiving) {
            now.send(ClientFrames.pull(now.token()));
        }
    }

    private boolean send(List<Settlement> outcomes) {
        @Nullable ChannelConnection now = current;
        if (now == null || !now.send(outcomes)) {
            return false;
        }
        dispatcher.settled(outcomes);
        // Not when the platform accepts a connection: one that ends before anything was done must not be made in a
        // hurry.
        backoff.reset();
        return true;
    }

    @Override
    public void ended(ChannelSocket socket, Throwable cause) {
        @Nullable ChannelConnection now = current;
        if (now != null && now.isOn(socket)) {
            now.end();
            current = null;
            if (now.hasLasted(options.backoff.max())) {
                backoff.reset();
            }
            sends.failAll(cause);
            lost(cause);
        }
    }

    private void lost(Throwable cause) {
        if (!isClosed) {
            state.change(ConnectionState.DISCONNECTED, cause);
            schedule(this::connect, backoff.next());
        }
    }

    private void schedule(Runnable task, Duration delay) {
        try {
            Future<?> unused = scheduler.schedule(task, delay.toNanos(), TimeUnit.NANOSECONDS);
        } catch (RejectedExecutionException e) {
            // The consumer was closed meanwhile, and wants no connection.
        }
    }
}
