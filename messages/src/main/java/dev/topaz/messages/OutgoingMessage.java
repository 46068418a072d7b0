package dev.topaz.messages;

import java.util.Optional;

/**
 * A message that an app sends. Immutable.
 *
 * <pre>{@code
 * consumer.send(OutgoingMessage.of("taobao_demo_Topic", "{\"a\":1}").session(sessionKey));
 * }</pre>
 */
public final class OutgoingMessage {
    private final String topic;
    private final String content;
    private final Optional<String> session;

    private OutgoingMessage(String topic, String content, Optional<String> session) {
        this.topic = topic;
        this.content = content;
        this.session = session;
    }

    /**
     * Returns a message that is about no user.
     *
     * @param content JSON as the document of the topic describes it
     * @throws IllegalArgumentException for an empty topic or content, which the platform refuses
     */
    public static OutgoingMessage of(String topic, String content) {
        if (topic.isEmpty() || content.isEmpty()) {
            throw new IllegalArgumentException("a message needs a topic and a content; one of them is empty");
        }
        return new OutgoingMessage(topic, content, Optional.empty());
    }

    /** Returns a message with this content that is about no user. */
    public static OutgoingMessage of(MessageContent content) {
        return of(content.topic(), content.toJson());
    }

    /** Returns the same message about the user of this session. */
    public OutgoingMessage session(String session) {
        return new OutgoingMessage(topic, content, Optional.of(session));
    }

    /** Returns the topic. */
    public String topic() {
        return topic;
    }

    /** Returns the content. */
    public String content() {
        return content;
    }

    /** Returns the session of the user, where the message is about one. */
    public Optional<String> session() {
        return session;
    }

    /** Returns the topic; never the content or the session. */
    @Override
    public String toString() {
        return "OutgoingMessage{topic=" + topic + ", content=***}";
    }
}
