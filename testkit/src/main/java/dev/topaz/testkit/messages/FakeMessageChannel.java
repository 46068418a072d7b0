package dev.topaz.testkit.messages;

import dev.topaz.messages.Message;
import dev.topaz.messages.MessageContent;
import dev.topaz.messages.OutgoingMessage;
import dev.topaz.testkit.FakeGateway;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.IntFunction;

/**
 * TOP's message channel (TMC) on a free port of the loopback address. Safe for use by many threads.
 *
 * <p>It checks a client as the platform does (app key, signature, timestamp, token), delivers what is published, records
 * confirmations and failures, and delivers again what was not confirmed when its connection ends, and what was reported when
 * the client pulls.
 *
 * <pre>{@code
 * long id = channel.publish("taobao_trade_TradeBuyerPay", "{\"tid\":1}");
 * channel.awaitConfirmed(id, Duration.ofSeconds(5));
 * }</pre>
 */
public final class FakeMessageChannel implements AutoCloseable {
    private static final String DEFAULT_GROUP = "default";
    /** How long a stop may take, which a busy machine needs and no other: the port is free only then. */
    private static final int STOP_MS = 10_000;

    private final MessageChannelSetup setup;
    private final MessageStore store = new MessageStore();
    private final int port;
    private final String appKey;
    private final GroupKey defaultGroup;
    private ChannelServer server;

    private FakeMessageChannel(MessageChannelSetup setup) {
        if (setup.secrets.isEmpty()) {
            throw new IllegalStateException(
                    "the channel has no app that may connect: MessageChannelSetup.app(key, secret)");
        }
        this.setup = setup;
        this.appKey = setup.secrets.keySet().iterator().next();
        this.defaultGroup = new GroupKey(appKey, DEFAULT_GROUP);
        this.server = ChannelServer.started(0, setup, store);
        this.port = server.getPort();
    }

    static FakeMessageChannel start(MessageChannelSetup setup) {
        return new FakeMessageChannel(setup);
    }

    /** Returns the address to give to a client. */
    public String url() {
        return "ws://localhost:" + port + "/";
    }

    /** Publishes a message to the group {@code default} of the app, and returns its id. */
    public long publish(String topic, String content) {
        return publish(Message.builder(topic, content).build());
    }

    /** Publishes a message with this content to the group {@code default} of the app, and returns its id. */
    public long publish(MessageContent content) {
        return publish(content.topic(), content.toJson());
    }

    /**
     * Returns the same channel for another of its apps: what is published there goes to that app, and what is asked is about it.
     *
     * @throws IllegalArgumentException for an app that may not connect
     */
    public AppMessages app(String otherAppKey) {
        if (!setup.secrets.containsKey(otherAppKey)) {
            throw new IllegalArgumentException("the channel has no app " + otherAppKey);
        }
        return new AppMessages(this, store, otherAppKey);
    }

    /** Publishes a message to its group of the app, and returns its id: its own, or a new one where that is 0. */
    public long publish(Message message) {
        return publish(appKey, message);
    }

    long publish(String toApp, Message message) {
        GroupKey group = new GroupKey(toApp, message.getGroup());
        long id = store.publish(group, message, setup.clock);
        server().deliver(group);
        return id;
    }

    /** Publishes so many messages at once, and returns the id of the first; the others follow it. */
    public synchronized long publishBurst(String topic, int count, IntFunction<String> content) {
        long first = 0;
        for (int i = 0; i < count; i++) {
            Message message = Message.builder(topic, content.apply(i)).build();
            long id = store.publish(defaultGroup, message, setup.clock);
            first = i == 0 ? id : first;
        }
        server.deliver(defaultGroup);
        return first;
    }

    /**
     * Answers the plain APIs of messages on a gateway with the messages of this channel: {@code taobao.tmc.messages.consume} and
     * {@code .confirm}, and {@code taobao.tmc.auth.get} with a token that the channel takes; also after {@link FakeGateway#reset}.
     */
    public void answerOn(FakeGateway gateway) {
        gateway.alsoAfterReset(each -> new MessageApis(store, setup, appKey).answerOn(each));
    }

    /**
     * Begins anew, for a channel that several tests share: forgets all messages that were published and sent, what became of them,
     * problems, and troubles that wait. Clients stay connected; what they say of a forgotten message is passed over.
     */
    public void reset() {
        setup.troubles.clear();
        store.reset();
    }

    /** Lets trouble befall the channel: one each on its next occasion, behind those that wait already. */
    public FakeMessageChannel next(ChannelTrouble... troubles) {
        setup.troubles.add(List.of(troubles));
        return this;
    }

    /** Ends all connections without a goodbye. */
    public void dropConnections() {
        server().dropAll();
    }

    /** Delivers again what was delivered to the group {@code default} and not confirmed. */
    public void redeliver() {
        int unused = store.change(defaultGroup, GroupMessages::redeliver);
        server().deliver(defaultGroup);
    }

    /** Ends the server and all connections, and starts another on the same port that knows the same messages. */
    public synchronized void restart() {
        stop();
        server = ChannelServer.started(port, setup, store);
    }

    /** Returns the ids that were confirmed in the group {@code default}. */
    public Set<Long> confirmed() {
        return store.read(defaultGroup, group -> Set.copyOf(group.confirmed()));
    }

    /** Returns what clients reported in the group {@code default}, in order. */
    public List<ReportedFailure> failures() {
        return own().failures(DEFAULT_GROUP);
    }

    /** Returns how often messages were delivered in the group {@code default}, repetitions included. */
    public long deliveries() {
        return store.read(defaultGroup, GroupMessages::deliveries);
    }

    /** Returns the messages that clients sent, in order. */
    public List<OutgoingMessage> sent() {
        return store.sent();
    }

    /**
     * Waits until a client has sent a message of a topic, and returns the content of the first one.
     *
     * <pre>{@code
     * TradeTradeMemoModifiedMessage memo = channel.awaitSent(
     *         TradeTradeMemoModifiedMessage.TOPIC, TradeTradeMemoModifiedMessage::fromJson, Duration.ofSeconds(5));
     * }</pre>
     *
     * @throws AssertionError when there is none within this time
     */
    public <C extends MessageContent> C awaitSent(String topic, Function<String, C> fromJson, Duration timeout) {
        return fromJson.apply(store.awaitSent(topic, timeout).content());
    }

    /** Returns what clients did that the platform would not take, in words. */
    public List<String> problems() {
        return store.problems();
    }

    /** Returns how many clients are connected and accepted. */
    public int clients() {
        return server().clients();
    }

    /**
     * Waits until the message is confirmed.
     *
     * @throws AssertionError when it is not within this time
     */
    public void awaitConfirmed(long id, Duration timeout) {
        own().awaitConfirmed(id, timeout);
    }

    /**
     * Waits until so many messages are confirmed in the group {@code default}.
     *
     * @throws AssertionError when there are fewer within this time
     */
    public void awaitConfirmedCount(int count, Duration timeout) {
        own().awaitConfirmedCount(count, timeout);
    }

    /**
     * Waits until a failure of the message is reported, and returns it.
     *
     * @throws AssertionError when there is none within this time
     */
    public ReportedFailure awaitFailure(long id, Duration timeout) {
        return own().awaitFailure(id, timeout);
    }

    /**
     * Waits until so many clients are connected.
     *
     * @throws AssertionError when there are fewer within this time
     */
    public void awaitClients(int count, Duration timeout) {
        store.await(() -> clients() >= count, timeout, () -> clients() + " of " + count + " clients are connected");
    }

    @Override
    public synchronized void close() {
        stop();
    }

    private synchronized ChannelServer server() {
        return server;
    }

    private AppMessages own() {
        return new AppMessages(this, store, appKey);
    }

    private void stop() {
        try {
            server.stop(STOP_MS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Returns the address; never an app. */
    @Override
    public String toString() {
        return "FakeMessageChannel[" + url() + "]";
    }
}
