package dev.topaz.redis;

import java.time.Duration;

/**
 * Is told whether Redis answers, for meters and alarms. Other work waits for the threads that call it, so return soon. An exception
 * of a listener is logged and has no other effect.
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
    /** Ignores everything. */
    RedisLinkListener NONE = new RedisLinkListener() {};

    /** Called when several queries in a row have failed: {@link WithoutRedis} decides what happens until {@link #recovered}. */
    default void lost(RedisUnreachableException why) {}

    /** Called when Redis answers again, with the time that it was away. */
    default void recovered(Duration away) {}

    /** Called for each query that failed. */
    default void failed(RedisUnreachableException failure) {}

    /** Called when a call was admitted, with the time that it had waited for its place or for a ban. */
    default void admitted(Duration waited) {}

    /** Called when a call was rejected, with the sub code of the ban or the limit, or {@link RedisFlowControl#UNREACHABLE}. */
    default void rejected(String subCode) {}

    /** Called when the connection was closed, to look for the server anew. */
    default void reconnecting() {}
}
