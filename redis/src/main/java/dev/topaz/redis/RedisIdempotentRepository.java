package dev.topaz.redis;

import dev.topaz.messages.IdempotentRepository;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Objects;

/**
 * Remembers in Redis which messages were handled, for all processes of a fleet: a message that one process has handled is confirmed
 * by another without being handled again. Needs {@code topaz-messages} on the class path. Safe for use by many threads.
 *
 * <p>A message is remembered after its handler returned. Two processes that have the same message in hand at once both handle it: the
 * channel delivers a message to a second process only after the first has lost its connection, or late.
 *
 * <p>Every method throws a {@link RedisUnreachableException} when Redis does not answer. The message then counts as not handled, and is
 * delivered again.
 *
 * <pre>{@code
 * RedisLink link = RedisLink.to(RedisURI.create("redis://localhost"), new RedisOptions());
 * options.idempotentRepository(new RedisIdempotentRepository(link, appKey, Duration.ofDays(3)));
 * }</pre>
 */
public final class RedisIdempotentRepository implements IdempotentRepository {
    private static final byte[] HANDLED = "1".getBytes(StandardCharsets.UTF_8);

    private final RedisLink link;
    private final String appKey;
    private final long ttlMillis;

    /**
     * Creates a repository for the messages of an app.
     *
     * @param link stays open, and its owner's to close
     * @param ttl how long a message is remembered; the platform delivers what was not confirmed again for some days
     * @throws IllegalArgumentException for a time that is not positive
     */
    public RedisIdempotentRepository(RedisLink link, String appKey, Duration ttl) {
        if (ttl.isNegative() || ttl.toMillis() == 0) {
            throw new IllegalArgumentException("ttl must be at least a millisecond, not " + ttl);
        }
        this.link = link;
        this.appKey = appKey;
        this.ttlMillis = ttl.toMillis();
    }

    @Override
    public boolean contains(String key) {
        // GET and not EXISTS: the permissions that a link has suffice.
        return Blocking.get(link.ask(commands -> commands.get(name(key)).thenApply(Objects::nonNull)));
    }

    @Override
    public void add(String key) {
        Blocking.get(link.ask(commands -> commands.psetex(name(key), ttlMillis, HANDLED)));
    }

    private String name(String key) {
        return link.keys().message(appKey, key);
    }

    /** Returns nothing of the app. */
    @Override
    public String toString() {
        return "RedisIdempotentRepository[" + Duration.ofMillis(ttlMillis) + "]";
    }
}
