package dev.topaz.redis;

import io.github.bucket4j.TokensInheritanceStrategy;
import io.github.bucket4j.distributed.AsyncBucketProxy;
import io.github.bucket4j.distributed.ExpirationAfterWriteStrategy;
import io.github.bucket4j.distributed.proxy.optimization.Optimizations;
import io.github.bucket4j.redis.lettuce.Bucket4jLettuce;
import io.lettuce.core.api.async.RedisAsyncCommands;
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
            RedisLink link, RedisAsyncCommands<String, byte[]> commands, String key, QuotaShape shape) {
        AsyncBucketProxy bucket = Bucket4jLettuce.casBasedBuilder(commands)
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
}
