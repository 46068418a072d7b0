package dev.topaz.messages;

import dev.topaz.runtime.TaobaoClient;
import dev.topaz.runtime.annotation.CheckReturnValue;
import java.net.Proxy;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javax.net.ssl.SSLSocketFactory;
import org.jspecify.annotations.Nullable;

/**
 * Options of a consumer; everything has a safe default. Immutable: each method returns a copy, so use what it returns.
 *
 * <pre>{@code
 * ConsumerOptions options = new ConsumerOptions()
 *         .groups("orders", "refunds")
 *         .threads(8)
 *         .maxInFlight(200)
 *         .orderBy(Message::getDataId);
 * }</pre>
 */
@CheckReturnValue
public final class ConsumerOptions {
    /** Stands for "no limit", which sockets count in milliseconds. */
    private static final Duration UNLIMITED = Duration.ofMillis(Integer.MAX_VALUE / 2);

    List<String> groups = Collections.singletonList("default");
    int threads = 8;
    int maxInFlight = 256;
    Function<Message, @Nullable String> orderingKey = message -> null;
    Optional<IdempotentRepository> idempotentRepository = Optional.empty();
    ConsumerListener listener = ConsumerListener.NONE;
    Duration connectTimeout = Duration.ofSeconds(10);
    Duration responseTimeout = Duration.ofSeconds(5);
    Duration heartbeatInterval = Duration.ofSeconds(10);
    Duration pullInterval = Duration.ofSeconds(15);
    Duration pollInterval = Duration.ofSeconds(1);
    /** Never used up: each connection takes a fresh one. */
    Backoff backoff = new Backoff(Duration.ofMillis(500), Duration.ofSeconds(30));

    Duration slowHandlerThreshold = Duration.ofSeconds(30);
    Duration shutdownTimeout = Duration.ofSeconds(30);
    int maxMessageSize = 16 << 20;
    Optional<TaobaoClient> tokenClient = Optional.empty();
    Optional<SSLSocketFactory> sslSocketFactory = Optional.empty();
    Proxy proxy = Proxy.NO_PROXY;

    /** Creates options with every default. */
    public ConsumerOptions() {}

    private ConsumerOptions(ConsumerOptions other) {
        this.groups = other.groups;
        this.threads = other.threads;
        this.maxInFlight = other.maxInFlight;
        this.orderingKey = other.orderingKey;
        this.idempotentRepository = other.idempotentRepository;
        this.listener = other.listener;
        this.connectTimeout = other.connectTimeout;
        this.responseTimeout = other.responseTimeout;
        this.heartbeatInterval = other.heartbeatInterval;
        this.pullInterval = other.pullInterval;
        this.pollInterval = other.pollInterval;
        this.backoff = other.backoff;
        this.slowHandlerThreshold = other.slowHandlerThreshold;
        this.shutdownTimeout = other.shutdownTimeout;
        this.maxMessageSize = other.maxMessageSize;
        this.tokenClient = other.tokenClient;
        this.sslSocketFactory = other.sslSocketFactory;
        this.proxy = other.proxy;
    }

    /** Sets the groups to consume, each over a connection of its own; default the group {@code default}. */
    public ConsumerOptions groups(String... groups) {
        if (groups.length == 0) {
            throw new IllegalArgumentException(
                    "a consumer needs at least one group; the first one of an app is \"default\"");
        }
        for (String group : groups) {
            if (group == null || group.trim().isEmpty()) {
                throw new IllegalArgumentException(
                        "the name of a group is empty; the first one of an app is \"default\"");
            }
        }
        ConsumerOptions changed = new ConsumerOptions(this);
        changed.groups = Collections.unmodifiableList(new ArrayList<>(Arrays.asList(groups)));
        return changed;
    }

    /** Sets how many threads call the handler, for all groups together; default 8. */
    public ConsumerOptions threads(int threads) {
        ConsumerOptions changed = new ConsumerOptions(this);
        changed.threads = positive("threads", threads);
        return changed;
    }

    /**
     * Sets how many messages may be in hand for all groups together: received, and not yet confirmed or reported. When there are
     * so many, nothing more is read. Default 256.
     */
    public ConsumerOptions maxInFlight(int maxInFlight) {
        ConsumerOptions changed = new ConsumerOptions(this);
        changed.maxInFlight = positive("maxInFlight", maxInFlight);
        return changed;
    }

    /**
     * Sets the ordering key: messages with the same key are handled one after the other, in the order of their arrival; messages
     * without a key (null) are handled in any order. Default no order. A message that failed comes again later, behind its successors.
     */
    public ConsumerOptions orderBy(Function<Message, @Nullable String> key) {
        ConsumerOptions changed = new ConsumerOptions(this);
        changed.orderingKey = key;
        return changed;
    }

    /**
     * Sets where handled messages are remembered, so that none of them is handled twice. Without it, a consumer remembers the
     * latest of its own, four times as many as may be in hand, so that a lost connection makes few duplicates.
     */
    public ConsumerOptions idempotentRepository(IdempotentRepository repository) {
        ConsumerOptions changed = new ConsumerOptions(this);
        changed.idempotentRepository = Optional.of(repository);
        return changed;
    }

    /** Sets the listener; default none. */
    public ConsumerOptions listener(ConsumerListener listener) {
        ConsumerOptions changed = new ConsumerOptions(this);
        changed.listener = listener;
        return changed;
    }

    /** Sets how long a TCP connection may take; default 10 seconds. */
    public ConsumerOptions connectTimeout(Duration timeout) {
        ConsumerOptions changed = new ConsumerOptions(this);
        changed.connectTimeout = positive("connectTimeout", timeout);
        return changed;
    }

    /**
     * Sets how long the platform may take to answer a handshake, a heartbeat, or a message that was sent; default 5 seconds.
     */
    public ConsumerOptions responseTimeout(Duration timeout) {
        ConsumerOptions changed = new ConsumerOptions(this);
        changed.responseTimeout = positive("responseTimeout", timeout);
        return changed;
    }

    /** Sets how often a silent connection is checked; default every 10 seconds. */
    public ConsumerOptions heartbeatInterval(Duration interval) {
        ConsumerOptions changed = new ConsumerOptions(this);
        changed.heartbeatInterval = positive("heartbeatInterval", interval);
        return changed;
    }

    /** Sets how often messages are asked for; default every 15 seconds. The platform also sends messages unasked. */
    public ConsumerOptions pullInterval(Duration interval) {
        ConsumerOptions changed = new ConsumerOptions(this);
        changed.pullInterval = positive("pullInterval", interval);
        return changed;
    }

    /**
     * Sets how long a {@link PollingMessageConsumer} waits after an answer without messages; default 1 second. Such a call counts
     * against the quota of the app.
     */
    public ConsumerOptions pollInterval(Duration interval) {
        ConsumerOptions changed = new ConsumerOptions(this);
        changed.pollInterval = positive("pollInterval", interval);
        return changed;
    }

    /**
     * Sets the waits between attempts to connect: the longest first wait, doubled with every failure up to the longest wait at all;
     * each wait is a random part of that. Default 0.5 and 30 seconds.
     */
    public ConsumerOptions backoff(Duration initial, Duration max) {
        ConsumerOptions changed = new ConsumerOptions(this);
        changed.backoff = new Backoff(positive("the initial backoff", initial), positive("the max backoff", max));
        return changed;
    }

    /** Sets how long a handler may run before {@link ConsumerListener#slow} is called; default 30 seconds. */
    public ConsumerOptions slowHandlerThreshold(Duration threshold) {
        ConsumerOptions changed = new ConsumerOptions(this);
        changed.slowHandlerThreshold = positive("slowHandlerThreshold", threshold);
        return changed;
    }

    /** Sets how long {@link MessageConsumer#close} waits for what is in hand; default 30 seconds. */
    public ConsumerOptions shutdownTimeout(Duration timeout) {
        ConsumerOptions changed = new ConsumerOptions(this);
        changed.shutdownTimeout = positive("shutdownTimeout", timeout);
        return changed;
    }

    /** Sets the largest frame, and the largest content after decompression, in bytes; default 16 MB. */
    public ConsumerOptions maxMessageSize(int bytes) {
        ConsumerOptions changed = new ConsumerOptions(this);
        changed.maxMessageSize = positive("maxMessageSize", bytes);
        return changed;
    }

    /**
     * Sets the client that fetches the token of a connection from {@code taobao.tmc.auth.get}, anew for every connection. The
     * platform's own address wants one; other addresses connect without.
     */
    public ConsumerOptions tokenClient(TaobaoClient client) {
        ConsumerOptions changed = new ConsumerOptions(this);
        changed.tokenClient = Optional.of(client);
        return changed;
    }

    /** Sets the factory of TLS sockets for {@code wss}; default the JDK's. Host names are verified in any case. */
    public ConsumerOptions sslSocketFactory(SSLSocketFactory factory) {
        ConsumerOptions changed = new ConsumerOptions(this);
        changed.sslSocketFactory = Optional.of(factory);
        return changed;
    }

    /** Sets the proxy; default none. */
    public ConsumerOptions proxy(Proxy proxy) {
        ConsumerOptions changed = new ConsumerOptions(this);
        changed.proxy = proxy;
        return changed;
    }

    private static int positive(String name, int value) {
        if (value < 1) {
            throw new IllegalArgumentException(name + " must be at least 1, not " + value);
        }
        return value;
    }

    private static Duration positive(String name, Duration value) {
        if (value.isNegative() || value.isZero()) {
            throw new IllegalArgumentException(name + " must be longer than zero, not " + value);
        }
        return value.compareTo(UNLIMITED) < 0 ? value : UNLIMITED;
    }
}
