package dev.topaz.spring;

import dev.topaz.messages.ConsumerOptions;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What is set for the consumers of messages.
 *
 * @param enabled Whether methods with @TopMessageListener receive messages.
 * @param url Address of the message channel.
 * @param threads How many threads call the methods of one account.
 * @param maxInFlight How many messages of one account may be in hand: received, and neither confirmed nor reported.
 * @param shutdownTimeout How long the context waits, when it closes, until what is in hand is handled and confirmed.
 */
@ConfigurationProperties("topaz.messages")
record MessageProperties(
        @DefaultValue("true") boolean enabled,
        @DefaultValue("wss://mc.api.taobao.com/") String url,
        @DefaultValue("8") int threads,
        @DefaultValue("256") int maxInFlight,
        @DefaultValue("30s") Duration shutdownTimeout) {
    ConsumerOptions options() {
        return new ConsumerOptions().threads(threads).maxInFlight(maxInFlight).shutdownTimeout(shutdownTimeout);
    }
}
