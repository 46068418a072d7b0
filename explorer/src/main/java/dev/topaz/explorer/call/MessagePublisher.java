package dev.topaz.explorer.call;

import dev.topaz.testkit.messages.FakeMessageChannel;
import dev.topaz.testkit.messages.ReportedFailure;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Publishes messages to the fake channel of this process, and tells what became of them. Safe for use by many threads. */
public final class MessagePublisher {
    private final FakeMessageChannel channel;

    public MessagePublisher(FakeMessageChannel channel) {
        this.channel = channel;
    }

    /** Returns the address of the channel. */
    public String url() {
        return channel.url();
    }

    /**
     * Publishes a message.
     *
     * @param content a JSON object
     * @throws IllegalArgumentException for any other content
     */
    public PublishedMessage publish(String topic, String content) {
        if (!isObject(content)) {
            throw new IllegalArgumentException("the content is not a JSON object");
        }
        return find(channel.publish(topic, content));
    }

    /** Returns what became of a message up to now. */
    public PublishedMessage find(long id) {
        String reason = channel.failures().stream()
                .filter(failure -> failure.id() == id)
                .map(ReportedFailure::toString)
                .reduce("", (first, last) -> last);
        boolean isConfirmed = channel.confirmed().contains(id);
        PublishedMessage.State open = reason.isEmpty() ? PublishedMessage.State.WAITING : PublishedMessage.State.FAILED;
        return new PublishedMessage(
                id,
                channel.clients(),
                isConfirmed ? PublishedMessage.State.CONFIRMED : open,
                isConfirmed ? "" : reason);
    }

    private static boolean isObject(String json) {
        try {
            return JsonMapper.shared().readTree(json).isObject();
        } catch (JacksonException e) {
            // Text that cannot be parsed is not an object either.
            return false;
        }
    }
}
