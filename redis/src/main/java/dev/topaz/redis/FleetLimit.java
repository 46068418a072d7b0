package dev.topaz.redis;

import io.github.bucket4j.distributed.AsyncBucketProxy;
import io.lettuce.core.cluster.api.async.RedisClusterAsyncCommands;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** One limit: the bucket that the fleet shares, and this process's share of it. Safe for use by many threads. */
final class FleetLimit {
    private final RedisLink link;
    private final String key;
    private final QuotaShape shape;
    private final Optional<LocalShare> share;
    private final LatencyBaseline baseline = new LatencyBaseline(System::nanoTime);
    private @Nullable CompletableFuture<AsyncBucketProxy> bucket;
    /** What the bucket is reached over. */
    private @Nullable RedisClusterAsyncCommands<String, byte[]> connection;

    FleetLimit(RedisLink link, String key, QuotaShape shape) {
        this.link = link;
        this.key = key;
        this.shape = shape;
        this.share = shareOf(shape, link.options().withoutRedis());
    }

    private static Optional<LocalShare> shareOf(QuotaShape shape, WithoutRedis policy) {
        return policy.isFailClosed()
                ? Optional.empty()
                : shape.share(policy.instances()).map(LocalShare::new);
    }

    /** Returns a place in this process's share; empty if it has none. */
    Optional<Placement> ofShare(Duration maxWait) {
        return share.map(own -> own.reserve(maxWait));
    }

    /**
     * Returns a place among those of the fleet. Soon after Redis has come back, the place is one of this process's share as well,
     * because processes that have not noticed still use theirs.
     *
     * @return fails with a {@link RedisUnreachableException}
     */
    CompletableFuture<Placement> ofFleet(Duration maxWait) {
        Placement mine = share.filter(own -> link.circuit().isSettling() || own.isBehind())
                .map(own -> own.reserve(maxWait))
                .orElse(Placement.NOW);
        if (mine instanceof Placement.Refused) {
            return CompletableFuture.completedFuture(mine);
        }
        long asked = System.nanoTime();
        return link.ask(commands ->
                        bucket(commands).thenCompose(shared -> new Reservation(shared, shape.leeway()).within(maxWait)))
                .thenApply(fleets -> Placement.later(mine, seenFromNow(fleets, asked)));
    }

    private Placement seenFromNow(Placement fleets, long asked) {
        if (fleets instanceof Placement.Go place) {
            Placement.Go now = baseline.decided(place, asked);
            share.ifPresent(own -> own.follows(now));
            return now;
        }
        return fleets;
    }

    private synchronized CompletableFuture<AsyncBucketProxy> bucket(
            RedisClusterAsyncCommands<String, byte[]> commands) {
        CompletableFuture<AsyncBucketProxy> known = bucket;
        if (known == null || known.isCompletedExceptionally() || connection != commands) {
            known = Buckets.open(link, commands, key, shape);
            bucket = known;
            connection = commands;
        }
        return known;
    }

    /** Empties the bucket: what it counted by a clock that has been set back would stop all calls until that time comes again. */
    void startAnew() {
        CompletableFuture<?> unused = link.ask(commands -> commands.del(key));
    }
}
