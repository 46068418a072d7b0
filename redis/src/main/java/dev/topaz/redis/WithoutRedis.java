package dev.topaz.redis;

/**
 * What a process does while Redis cannot be reached, or does not answer in time. Immutable.
 *
 * <pre>{@code
 * RedisOptions options = new RedisOptions().withoutRedis(WithoutRedis.localShare(4));   // four processes share the quota
 * }</pre>
 */
public final class WithoutRedis {
    private static final int NO_SHARE = 0;

    private final int instances;

    private WithoutRedis(int instances) {
        this.instances = instances;
    }

    /**
     * Does nothing that needs Redis: calls are held back with {@link RedisFlowControl#UNREACHABLE}, and there are no sessions. The
     * fleet never makes more calls than the quota.
     */
    public static WithoutRedis failClosed() {
        return new WithoutRedis(NO_SHARE);
    }

    /**
     * Lets each process go on with its share of every limit, with the bans that it knows, and with the tokens that it has seen, as
     * long as these last; it refreshes none. A limit of fewer calls than there are instances has no shares, and is failed closed.
     *
     * <p>The fleet never makes more calls than the quota while all processes have lost Redis. While some have and others have not,
     * it makes more, by one share for each process that has.
     *
     * @param instances how many processes share the quota at most, 1 or more
     * @throws IllegalArgumentException for fewer than 1
     */
    public static WithoutRedis localShare(int instances) {
        if (instances < 1) {
            throw new IllegalArgumentException("the quota is shared by 1 instance or more, not " + instances);
        }
        return new WithoutRedis(instances);
    }

    boolean isFailClosed() {
        return instances == NO_SHARE;
    }

    /** Returns how many processes share the quota; only for {@link #localShare}. */
    int instances() {
        return instances;
    }
}
