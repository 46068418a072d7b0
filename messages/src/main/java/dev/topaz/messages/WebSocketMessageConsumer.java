package dev.topaz.messages;

import dev.topaz.runtime.sign.AppCredentials;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Receives messages over TOP's message channel (TMC), a WebSocket for each group. Safe for use by many threads.
 *
 * <pre>{@code
 * ConsumerOptions options = new ConsumerOptions().groups("default").threads(8).tokenClient(client);
 * try (WebSocketMessageConsumer consumer =
 *         new WebSocketMessageConsumer("wss://mc.api.taobao.com/", appKey, appSecret, options, message -> {
 *             orders.markPaid(message.getContent());
 *         })) {
 *     consumer.start();
 *     shutdown.await();
 * }
 * }</pre>
 */
public final class WebSocketMessageConsumer implements MessageConsumer {
    /** The platform's own address, which wants a token. */
    private static final String PLATFORM = "mc.api.taobao.com";

    private final Map<String, GroupConnection> connections = new LinkedHashMap<>();
    private final ConsumerLifecycle lifecycle;

    /**
     * Creates a consumer that is not started.
     *
     * @param url {@code wss} or {@code ws}
     * @throws IllegalArgumentException for an address of another kind, for the platform's own address without
     *     {@link ConsumerOptions#tokenClient}, and for a key or secret that {@link AppCredentials} refuses
     */
    public WebSocketMessageConsumer(
            String url, String appKey, String appSecret, ConsumerOptions options, MessageHandler handler) {
        URI address = address(url, options);
        String key = AppCredentials.checkedKey(appKey);
        String secret = AppCredentials.checkedSecret(appSecret);
        ConsumerContext context = new ConsumerContext(options, handler);
        this.lifecycle = new ConsumerLifecycle(context, group -> {
            ClientFrames frames = new ClientFrames(key, secret, group);
            GroupConnection connection = new GroupConnection(context, address, frames, group);
            connections.put(group, connection);
            return connection;
        });
    }

    private static URI address(String url, ConsumerOptions options) {
        URI address = ChannelAddress.of(url);
        if (PLATFORM.equals(address.getHost()) && !options.tokenClient.isPresent()) {
            throw new IllegalArgumentException(
                    PLATFORM + " wants a token from taobao.tmc.auth.get: set ConsumerOptions.tokenClient(client)");
        }
        return address;
    }

    @Override
    public void start() {
        lifecycle.start();
    }

    @Override
    public ConnectionState state(String group) {
        return lifecycle.state(group);
    }

    @Override
    public int inFlight() {
        return lifecycle.inFlight();
    }

    /**
     * Sends a message over the connection of the first group, and waits until the platform acknowledges it. Sends at most once.
     *
     * @throws MessageException when there is no connection, the platform refuses the message, or it does not answer within
     *     {@link ConsumerOptions#responseTimeout}; the last leaves open whether the message arrived
     * @throws InterruptedException when the thread is interrupted while it waits
     */
    public void send(OutgoingMessage message) throws InterruptedException {
        connections.values().iterator().next().send(message);
    }

    @Override
    public void close() {
        lifecycle.close();
    }

    /** Returns the groups; never the app. */
    @Override
    public String toString() {
        return "WebSocketMessageConsumer" + connections.keySet();
    }
}
