package dev.topaz.redis;

/** What a process does while Redis cannot be reached, or does not answer in time. */
public sealed interface WithoutRedis {
    /**
     * Nothing that needs it: calls are held back with {@link RedisFlowControl#UNREACHABLE}, and there are no sessions. Never
     * more calls than the quota.
     */
    static WithoutRedis failClosed() {
        return new FailClosed();
    }

    /**
     * Each process goes on with its part of every limit, with the bans that it knows, and with the tokens that it has seen, as
     * long as these last; it refreshes none. A limit of fewer calls than there are instances has no parts, and is failed closed.
     *
     * <p>Never more calls than the quota while all processes have lost Redis; more, by its part for each process, while some
     * have and others have not.
     *
     * @param instances how many processes share the quota at most, 1 or more
     */
    static WithoutRedis localShare(int instances) {
        return new LocalPart(instances);
    }

    /** See {@link #failClosed}. */
    record FailClosed() implements WithoutRedis {}

    /** See {@link #localShare}. */
    record LocalPart(int instances) implements WithoutRedis {
        public LocalPart {
            if (instances < 1) {
                throw new IllegalArgumentException("the quota is shared by 1 instance or more, not " + instances);
            }
        }
    }
}
