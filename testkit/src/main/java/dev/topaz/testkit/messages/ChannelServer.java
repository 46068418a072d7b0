package dev.topaz.testkit.messages;

import dev.topaz.messages.Message;
import dev.topaz.messages.frame.FieldNames;
import dev.topaz.messages.frame.Frame;
import dev.topaz.messages.frame.FrameDecoder;
import dev.topaz.messages.frame.FrameEncoder;
import dev.topaz.messages.frame.FrameType;
import dev.topaz.messages.frame.MalformedFrameException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.java_websocket.WebSocket;
import org.java_websocket.WebSocketImpl;
import org.java_websocket.framing.CloseFrame;
import org.java_websocket.framing.Framedata;
import org.java_websocket.handshake.ClientHandshake;
import org.java_websocket.server.WebSocketServer;
import org.jspecify.annotations.Nullable;

/** The server's side of the message channel. */
final class ChannelServer extends WebSocketServer {
    private final MessageChannelSetup setup;
    private final MessageStore store;
    private final ConnectCheck check;
    private final ReceivedFrames received;
    private final Set<ConnectedClient> clients = ConcurrentHashMap.newKeySet();
    private final AcceptedSockets accepted = new AcceptedSockets();
    private final ForgottenWrites forgottenWrites = new ForgottenWrites(this);
    /** Its thread ends by itself when nothing is left to do. */
    private final Executor redelivery =
            new ThreadPoolExecutor(0, 1, 1, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), ChannelServer::daemon);

    private final Set<WebSocket> official = ConcurrentHashMap.newKeySet();
    /** What keeps it from listening; none once it does. */
    private final CompletableFuture<Optional<IOException>> started = new CompletableFuture<>();

    private ChannelServer(InetSocketAddress address, MessageChannelSetup setup, MessageStore store) {
        super(address, 1);
        this.setup = setup;
        this.store = store;
        this.check = new ConnectCheck(setup.secrets, setup.tokens, setup.clock);
        this.received = new ReceivedFrames(store, setup.troubles, this::deliver);
        setWebSocketFactory(accepted);
        setReuseAddr(true);
        setTcpNoDelay(true);
        setDaemon(true);
        setConnectionLostTimeout(0);
    }

    /**
     * Starts a server, and waits until it listens.
     *
     * @param port of the loopback address; 0 for any that is free
     * @throws UncheckedIOException if the port cannot be opened
     */
    static ChannelServer started(int port, MessageChannelSetup setup, MessageStore store) {
        ChannelServer server =
                new ChannelServer(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), setup, store);
        server.start();
        Optional<IOException> failure = server.started.join();
        if (failure.isPresent()) {
            throw new UncheckedIOException(failure.get());
        }
        return server;
    }

    /** Delivers what waits in a group to a client of it, as long as not too much is unconfirmed. */
    void deliver(GroupKey group) {
        clients.stream()
                .filter(each -> each.group().equals(group) && !each.isSilent())
                .findAny()
                .ifPresent(this::deliver);
    }

    /** Delivers what waits, one thread at a time, so that messages are delivered in order. */
    private void deliver(ConnectedClient client) {
        synchronized (client) {
            Optional<Message> next = next(client);
            while (next.isPresent()) {
                client.deliver(next.get());
                next = next(client);
            }
            client.deliverHeldBack();
        }
    }

    void dropAll() {
        clients.forEach(ConnectedClient::drop);
    }

    int clients() {
        return clients.size();
    }

    private Optional<Message> next(ConnectedClient client) {
        // A client that left gets nothing more: what it had is released behind its removal.
        return store.change(
                client.group(),
                group -> clients.contains(client) && group.unconfirmed() < setup.maxUnconfirmed
                        ? Optional.ofNullable(group.deliverNext(client))
                        : Optional.empty());
    }

    @Override
    public void onStart() {
        forgottenWrites.start();
        started.complete(Optional.empty());
    }

    @Override
    public void stop(int timeoutMs, String reason) throws InterruptedException {
        try {
            super.stop(timeoutMs, reason);
        } finally {
            forgottenWrites.stop();
            accepted.closeAll();
        }
    }

    /** Recognises the official client: it sends an address as its origin, every other client sends a URL or none. */
    @Override
    public void onOpen(WebSocket connection, ClientHandshake handshake) {
        String origin = handshake.getFieldValue("Origin");
        if (!origin.isEmpty() && !origin.contains("://")) {
            official.add(connection);
        }
    }

    @Override
    public void onMessage(WebSocket connection, String text) {
        store.problem("a client sent text");
        connection.close(CloseFrame.REFUSE);
    }

    @Override
    public void onMessage(WebSocket connection, ByteBuffer bytes) {
        try {
            Frame frame = FrameDecoder.decode(bytes);
            ConnectedClient client = connection.getAttachment();
            if (client != null) {
                received.accept(client, frame);
            } else if (frame.is(FrameType.CONNECT)) {
                connect(connection, frame);
            } else {
                store.problem("the first frame of a client is not CONNECT: " + frame);
                connection.close(CloseFrame.PROTOCOL_ERROR);
            }
        } catch (MalformedFrameException e) {
            store.problem(e.toString());
            connection.close(CloseFrame.PROTOCOL_ERROR);
        }
    }

    private void connect(WebSocket connection, Frame frame) {
        @Nullable
        ChannelTrouble trouble =
                setup.troubles.next(ChannelTrouble.Occasion.CONNECT).orElse(null);
        Optional<FrameRefusal> refusal =
                trouble == ChannelTrouble.TOKEN_REFUSED ? Optional.of(FrameRefusal.TOKEN) : check.refusal(frame);
        if (refusal.isPresent()) {
            store.problem("refused a client: " + refusal.get().phrase());
            connection.send(FrameEncoder.encode(ServerFrames.connectRefused(frame.flag(), refusal.get())));
        } else if (trouble != ChannelTrouble.CONNECT_UNANSWERED) {
            accept(connection, frame, frame.flag() + (trouble == ChannelTrouble.CONNECT_WITH_WRONG_FLAG ? 4711 : 0));
        }
    }

    private void accept(WebSocket connection, Frame frame, int flag) {
        GroupKey group = new GroupKey(
                HeaderValues.text(frame, FieldNames.APP_KEY), HeaderValues.text(frame, FieldNames.GROUP_NAME));
        String token = UUID.randomUUID().toString();
        ConnectedClient client = new ConnectedClient(connection, group, token, setup);
        connection.setAttachment(client);
        client.accept(flag);
        clients.add(client);
        if (isGone(connection)) {
            leave(client);
        } else {
            deliver(group);
        }
    }

    /**
     * Returns whether a connection has ended. Where the client goes while it is accepted, {@link #onClose} comes too early, or never:
     * the library opens a connection although its socket was closed meanwhile.
     */
    private static boolean isGone(WebSocket connection) {
        return !((WebSocketImpl) connection).getSelectionKey().isValid();
    }

    /** Lets what was delivered to a client wait again; does nothing for one that has left already. */
    private void leave(ConnectedClient client) {
        if (clients.remove(client)) {
            store.change(client.group(), group -> group.release(client));
            // Not in this thread, which may hold the lock of the client that it dropped.
            redelivery.execute(() -> deliver(client.group()));
        }
    }

    /** Does not answer an empty ping of the official client, which does not survive an empty answer; others wait for it. */
    @Override
    public void onWebsocketPing(WebSocket connection, Framedata ping) {
        ConnectedClient client = connection.getAttachment();
        boolean mayAnswer = ping.getPayloadData().hasRemaining() || !official.contains(connection);
        if (mayAnswer && (client == null || !client.isSilent())) {
            super.onWebsocketPing(connection, ping);
        }
    }

    @Override
    public void onClose(WebSocket connection, int code, String reason, boolean remote) {
        ConnectedClient client = connection.getAttachment();
        official.remove(connection);
        if (client != null) {
            leave(client);
        }
    }

    private static Thread daemon(Runnable task) {
        Thread thread = new Thread(task, "topaz-fake-channel-redelivery");
        thread.setDaemon(true);
        return thread;
    }

    @Override
    public void onError(@Nullable WebSocket connection, Exception cause) {
        store.problem("the server failed: " + cause);
        if (connection == null) {
            String failure =
                    "port " + getAddress().getPort() + " of the channel cannot be opened: " + cause.getMessage();
            started.complete(Optional.of(new IOException(failure, cause)));
        }
    }
}
