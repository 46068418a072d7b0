package dev.topaz.redis;

import java.time.Duration;

/**
 * Hears whether Redis answers, for meters and alarms. Called by threads that others need: return soon. What a listener throws is
 * logged and stops nothing.
 *
 * <pre>{@code
 * RedisOptions options = new RedisOptions().listener(new RedisLinkListener() {
 *     public void lost(RedisUnreachableException why) {
 *         pager.send("the shared quota is away: " + why.getMessage());
 *     }
 * });
 * }</pre>
 */
public interface RedisLinkListener {
    /** Hears nothing. */
    RedisLinkListener NONE = new RedisLinkListener() {};

    /** Hears that several queries in a row have failed: until {@link #recovered}, {@link WithoutRedis} says what happens. */
    default void lost(RedisUnreachableException why) {}

    /** Hears that Redis answers again, and for how long it was away. */
    default void recovered(Duration away) {}

    /** Hears of each query that failed. */
    default void failed(RedisUnreachableException failure) {}

    /** Hears that a call was let out, and for how long it had waited for its place or for a ban. */
    default void admitted(Duration waited) {}

    /** Hears that a call was held back, and why: the sub code of a ban, of a limit, or of Redis being away. */
    default void rejected(String subCode) {}

    /** Hears that the connection was closed in order to look for the server anew. */
    default void reconnecting() {}
}
