package dev.topaz.spring;

import dev.topaz.messages.ConsumerOptions;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.ConstructorBinding;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** What is set for the consumers of messages. */
@ConfigurationProperties("topaz.messages")
@ConstructorBinding
final class MessageProperties {
    /** Whether methods with @TopMessageListener receive messages. */
    private final boolean enabled;

    /** Address of the message channel. Default is the one that belongs to the gateway of each account. */
    private final @Nullable String url;

    /** How many threads call the methods of one account. */
    private final int threads;

    /** How many messages of one account may be in hand: received, and neither confirmed nor reported. */
    private final int maxInFlight;

    /** How long the context waits, when it closes, until what is in hand is handled and confirmed. */
    private final Duration shutdownTimeout;

    MessageProperties(
            @DefaultValue("true") boolean enabled,
            @Nullable String url,
            @DefaultValue("8") int threads,
            @DefaultValue("256") int maxInFlight,
            @DefaultValue("30s") Duration shutdownTimeout) {
        this.enabled = enabled;
        this.url = url;
        this.threads = threads;
        this.maxInFlight = maxInFlight;
        this.shutdownTimeout = shutdownTimeout;
    }

    public boolean isEnabled() {
        return enabled;
    }

    public @Nullable String getUrl() {
        return url;
    }

    public int getThreads() {
        return threads;
    }

    public int getMaxInFlight() {
        return maxInFlight;
    }

    public Duration getShutdownTimeout() {
        return shutdownTimeout;
    }

    ConsumerOptions options() {
        return new ConsumerOptions().threads(threads).maxInFlight(maxInFlight).shutdownTimeout(shutdownTimeout);
    }
}
