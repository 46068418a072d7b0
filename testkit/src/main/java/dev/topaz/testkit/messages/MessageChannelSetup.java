package dev.topaz.testkit.messages;

import java.time.Clock;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * What a fake message channel knows: apps, tokens, how much it delivers ahead. A builder: not for use by several threads.
 *
 * <pre>{@code
 * FakeMessageChannel channel = new MessageChannelSetup().app("12345678", "a-secret").start();
 * }</pre>
 */
public final class MessageChannelSetup {
    final ChannelTroubles troubles = new ChannelTroubles();
    final Map<String, String> secrets = new LinkedHashMap<>();
    final Set<String> tokens = new HashSet<>();
    int maxUnconfirmed = 1000;
    Clock clock = Clock.systemUTC();

    /** Creates a setup without an app. */
    public MessageChannelSetup() {}

    /** Adds an app that may connect. */
    public MessageChannelSetup app(String appKey, String appSecret) {
        secrets.put(appKey, appSecret);
        return this;
    }

    /** Wants this token, or another that is set, of every client that connects; without any, no token is wanted. */
    public MessageChannelSetup token(String token) {
        tokens.add(token);
        return this;
    }

    /** Sets how many messages are delivered to a group and not confirmed, before the others wait; default 1,000. */
    public MessageChannelSetup maxUnconfirmed(int messages) {
        this.maxUnconfirmed = messages;
        return this;
    }

    /** Sets the platform's clock; default the system's. */
    public MessageChannelSetup clock(Clock clock) {
        this.clock = clock;
        return this;
    }

    /** Starts a channel on a free port of the loopback address. */
    public FakeMessageChannel start() {
        return FakeMessageChannel.start(this);
    }
}
