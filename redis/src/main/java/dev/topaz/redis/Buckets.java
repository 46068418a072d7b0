package dev.topaz.redis;

import io.github.bucket4j.TokensInheritanceStrategy;
import io.github.bucket4j.distributed.AsyncBucketProxy;
import io.github.bucket4j.distributed.ExpirationAfterWriteStrategy;
import io.github.bucket4j.distributed.proxy.optimization.Optimizations;
import io.github.bucket4j.redis.lettuce.Bucket4jLettuce;
import io.lettuce.core.api.async.RedisAsyncCommands;
import io.lettuce.core.cluster.api.async.RedisAdvancedClusterAsyncCommands;
import io.lettuce.core.cluster.api.async.RedisClusterAsyncCommands;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;

/** The buckets of Bucket4j that stand in Redis, and fill by its time. */
final class Buckets {
    private static final Duration KEPT_WHEN_FULL = Duration.ofMinutes(1);

    private Buckets() {}

    /**
     * The bucket under a key. What is there already has this shape from now on: the process that started last says what the
     * limit is. Calls of one process that ask at the same time ask together.
     */
    static CompletableFuture<AsyncBucketProxy> open(
            RedisLink link, RedisClusterAsyncCommands<String, byte[]> commands, String key, QuotaShape shape) {
        AsyncBucketProxy bucket = builder(commands)
                .clientClock(link.time())
                .requestTimeout(link.options().timeout())
                .expirationAfterWrite(ExpirationAfterWriteStrategy.basedOnTimeForRefillingBucketUpToMax(KEPT_WHEN_FULL))
                .build()
                .asAsync()
                .builder()
                .withOptimization(Optimizations.batching())
                .build(key, () -> CompletableFuture.completedFuture(shape.configuration()));
        return bucket.replaceConfiguration(shape.configuration(), TokensInheritanceStrategy.AS_IS)
                .thenApply(done -> bucket);
    }

    /** Creates the builder: Bucket4j has one for a server and one for a cluster. */
    private static Bucket4jLettuce.LettuceBasedProxyManagerBuilder<String> builder(
            RedisClusterAsyncCommands<String, byte[]> commands) {
        return commands instanceof RedisAsyncCommands
                ? Bucket4jLettuce.casBasedBuilder((RedisAsyncCommands<String, byte[]>) commands)
                : Bucket4jLettuce.casBasedBuilder((RedisAdvancedClusterAsyncCommands<String, byte[]>) commands);
    }
}
