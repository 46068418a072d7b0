package dev.topaz.messages;

import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One message of the platform. Immutable.
 *
 * <p>The getters are named as those of the official SDK; what the platform did not send is null.
 *
 * <pre>{@code
 * Message message = Message.builder("taobao_trade_TradeBuyerPay", "{\"tid\":2231958349}").id(1).build();
 * }</pre>
 */
public final class Message {
    private final String group;
    private final long id;
    private final String topic;
    private final String content;
    private final @Nullable String dataId;
    private final @Nullable String publisher;
    private final @Nullable Long userId;
    private final @Nullable String userNick;
    private final @Nullable Instant published;
    private final @Nullable Instant sent;

    private Message(Builder from) {
        this.group = from.group;
        this.id = from.id;
        this.topic = from.topic;
        this.content = from.content;
        this.dataId = from.dataId;
        this.publisher = from.publisher;
        this.userId = from.userId;
        this.userNick = from.userNick;
        this.published = from.published;
        this.sent = from.sent;
    }

    /** Returns a builder of a message, for tests of handlers. */
    public static Builder builder(String topic, String content) {
        return new Builder(topic, content);
    }

    /** Returns the group that received the message. */
    public String getGroup() {
        return group;
    }

    /** Returns the id that the message is confirmed by. */
    public Long getId() {
        return id;
    }

    /** Returns the topic, such as {@code taobao_trade_TradeBuyerPay}. */
    public String getTopic() {
        return topic;
    }

    /** Returns the content, JSON as the document of the topic describes it. */
    public String getContent() {
        return content;
    }

    /** Returns the id of what the message is about. */
    public @Nullable String getDataId() {
        return dataId;
    }

    /** Returns the app key of the publisher. */
    public @Nullable String getPubAppKey() {
        return publisher;
    }

    /** Returns the id of the user that the message is about. */
    public @Nullable Long getUserId() {
        return userId;
    }

    /** Returns the name of the user that the message is about. */
    public @Nullable String getUserNick() {
        return userNick;
    }

    /** Returns when the message was published. */
    public @Nullable Date getPubTime() {
        return published == null ? null : Date.from(published);
    }

    /** Returns when the platform sent the message. */
    public @Nullable Date getOutgoingTime() {
        return sent == null ? null : Date.from(sent);
    }

    /** Returns when the message was published. */
    public Optional<Instant> publishedAt() {
        return Optional.ofNullable(published);
    }

    /** Returns when the platform sent the message. */
    public Optional<Instant> sentAt() {
        return Optional.ofNullable(sent);
    }

    /**
     * Returns what tells this message from others: its group and its id. The id of the data is not part of it, because two
     * messages can be about the same trade.
     */
    public String deduplicationKey() {
        return key().toString();
    }

    MessageKey key() {
        return new MessageKey(group, id);
    }

    /** Returns group, id and topic; never the content or the user. */
    @Override
    public String toString() {
        return "Message{group=" + group + ", id=" + id + ", topic=" + topic + ", content=***}";
    }

    /** Builds a message; not for use by several threads. */
    public static final class Builder {
        private final String topic;
        private String content;
        private String group = "default";
        private long id;
        private @Nullable String dataId;
        private @Nullable String publisher;
        private @Nullable Long userId;
        private @Nullable String userNick;
        private @Nullable Instant published;
        private @Nullable Instant sent;

        private Builder(String topic, String content) {
            this.topic = topic;
            this.content = content;
        }

        /** Sets another content. */
        Builder content(String content) {
            this.content = content;
            return this;
        }

        /** Sets the group; {@code default} where it is not called. */
        public Builder group(String group) {
            this.group = group;
            return this;
        }

        /** Sets the id; 0 where it is not called. */
        public Builder id(long id) {
            this.id = id;
            return this;
        }

        /** Sets the id of what the message is about. */
        public Builder dataId(@Nullable String dataId) {
            this.dataId = dataId;
            return this;
        }

        /** Sets the app key of the publisher. */
        public Builder pubAppKey(@Nullable String appKey) {
            this.publisher = appKey;
            return this;
        }

        /** Sets the user that the message is about. */
        public Builder user(@Nullable Long id, @Nullable String nick) {
            this.userId = id;
            this.userNick = nick;
            return this;
        }

        /** Sets when the message was published. */
        public Builder publishedAt(@Nullable Instant published) {
            this.published = published;
            return this;
        }

        /** Sets when the platform sent the message. */
        public Builder sentAt(@Nullable Instant sent) {
            this.sent = sent;
            return this;
        }

        /** Returns the message. */
        public Message build() {
            return new Message(this);
        }
    }
}
