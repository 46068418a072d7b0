package dev.topaz.testkit.messages;

import dev.topaz.messages.Message;
import dev.topaz.messages.MessageContent;
import java.time.Duration;
import java.util.List;

/**
 * The messages of one app of a {@link FakeMessageChannel} that has several.
 *
 * <pre>{@code
 * long id = channel.app("shop-a").publish(RefundRefundClosedMessage.builder().setTid(1L).build());
 * channel.app("shop-a").awaitConfirmed(id, Duration.ofSeconds(5));
 * }</pre>
 */
public final class AppMessages {
    private static final String DEFAULT_GROUP = "default";

    private final FakeMessageChannel channel;
    private final MessageStore store;
    private final String appKey;

    AppMessages(FakeMessageChannel channel, MessageStore store, String appKey) {
        this.channel = channel;
        this.store = store;
        this.appKey = appKey;
    }

    /** Publishes a message with this content to the group {@code default} of the app, and returns its id. */
    public long publish(MessageContent content) {
        return publish(Message.builder(content.topic(), content.toJson()).build());
    }

    /** Publishes a message to its group of the app, and returns its id. */
    public long publish(Message message) {
        return channel.publish(appKey, message);
    }

    /** Returns what clients of the app reported in a group, in order. */
    public List<ReportedFailure> failures(String group) {
        return store.read(new GroupKey(appKey, group), messages -> List.copyOf(messages.failures()));
    }

    /**
     * Waits until the message is confirmed in the group {@code default}.
     *
     * @throws AssertionError when it is not within this time
     */
    public void awaitConfirmed(long id, Duration timeout) {
        awaitConfirmed(DEFAULT_GROUP, id, timeout);
    }

    /**
     * Waits until the message is confirmed in a group.
     *
     * @throws AssertionError when it is not within this time
     */
    public void awaitConfirmed(String group, long id, Duration timeout) {
        store.await(
                () -> store.<Boolean>read(new GroupKey(appKey, group), messages -> messages.isConfirmed(id)),
                timeout,
                () -> "message " + id + " of " + group + " is not confirmed; failures: " + failures(group));
    }

    /** Does the same as {@link FakeMessageChannel#awaitConfirmedCount}. */
    void awaitConfirmedCount(int count, Duration timeout) {
        GroupKey group = new GroupKey(appKey, DEFAULT_GROUP);
        store.await(
                () -> store.<Integer>read(
                                group, messages -> messages.confirmed().size())
                        >= count,
                timeout,
                () -> store.<Integer>read(
                                group, messages -> messages.confirmed().size()) + " of " + count
                        + " messages are confirmed");
    }

    /** Does the same as {@link FakeMessageChannel#awaitFailure}. */
    ReportedFailure awaitFailure(long id, Duration timeout) {
        store.await(
                () -> failures(DEFAULT_GROUP).stream().anyMatch(each -> each.id() == id),
                timeout,
                () -> "no failure of message " + id + " is reported");
        return failures(DEFAULT_GROUP).stream()
                .filter(each -> each.id() == id)
                .findFirst()
                .orElseThrow();
    }

    /** Returns nothing of the app. */
    @Override
    public String toString() {
        return "AppMessages of " + channel;
    }
}
