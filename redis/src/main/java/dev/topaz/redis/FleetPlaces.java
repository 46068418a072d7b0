package dev.topaz.redis;

import dev.topaz.runtime.flow.Ban;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Gives places in time, in all limits that the processes of a fleet share, behind the bans that they know of. Never blocks. Safe for
 * use by many threads.
 */
final class FleetPlaces {
    private static final Duration LONGEST_PATIENCE = Duration.ofDays(365);

    private final RedisLink link;
    private final Bans bans;
    private final Map<String, FleetLimit> limits = new ConcurrentHashMap<>();

    FleetPlaces(RedisLink link) {
        this.link = link;
        this.bans = new Bans(link);
        link.time().onSetBack(() -> limits.values().forEach(FleetLimit::startAnew));
    }

    FleetPlaces limitApp(String appKey, int calls, Duration span) {
        return limit(link.keys().quota(appKey), new QuotaShape(calls, span));
    }

    FleetPlaces limitApi(String appKey, String apiName, int calls, Duration span) {
        return limit(link.keys().quota(appKey, apiName), new QuotaShape(calls, span));
    }

    private FleetPlaces limit(String key, QuotaShape shape) {
        limits.put(key, new FleetLimit(link, key, shape));
        return this;
    }

    /**
     * Takes a place for one call in each limit.
     *
     * @param patience the longest wait that is of use to the caller
     */
    CompletableFuture<Placement> admit(String appKey, String apiName, Duration patience) {
        Asked asked =
                new Asked(appKey, apiName, System.nanoTime() + bounded(patience).toNanos());
        return ofFleet(asked)
                .exceptionallyCompose(away -> withoutRedis(asked, away))
                .thenApply(Answered::new)
                .thenApplyAsync(Answered::seenFromNow, LinkThreads.SHARED);
    }

    /** Looks whether a place is still good when the wait for it is over: another process may have been banned meanwhile. */
    CompletableFuture<Boolean> holds(String appKey, String apiName) {
        return bans.look(appKey, apiName)
                .handleAsync((seen, away) -> bans.of(appKey, apiName).isEmpty(), LinkThreads.SHARED);
    }

    /** Returns how long the fleet is banned, as far as Redis or else this process knows. */
    CompletableFuture<Optional<Placement.Refused>> ban(String appKey, String apiName) {
        return bans.look(appKey, apiName).handleAsync((seen, away) -> bans.of(appKey, apiName), LinkThreads.SHARED);
    }

    void banned(String appKey, String apiName, Ban ban) {
        bans.add(appKey, apiName, ban);
    }

    void lift(String appKey) {
        bans.lift(appKey);
    }

    void lift(String appKey, String apiName) {
        bans.lift(appKey, apiName);
    }

    /** Of patience beyond that no nanoseconds can be counted. */
    static Duration bounded(Duration patience) {
        return patience.compareTo(LONGEST_PATIENCE) < 0 ? patience : LONGEST_PATIENCE;
    }

    /** @param until as {@link System#nanoTime} */
    private record Asked(String appKey, String apiName, long until) {
        Duration patience() {
            return Duration.ofNanos(Math.max(0, until - System.nanoTime()));
        }
    }

    /** @param at as {@link System#nanoTime} */
    private record Answered(Placement admission, long at) {
        Answered(Placement admission) {
            this(admission, System.nanoTime());
        }

        /** On another thread, which may have come late. */
        Placement seenFromNow() {
            return admission instanceof Placement.Go place && !place.equals(Placement.NOW)
                    ? LatencyBaseline.later(place, Duration.ofNanos(System.nanoTime() - at))
                    : admission;
        }
    }

    /** One limit's answer to who has that much patience. */
    private interface Place {
        CompletionStage<Placement> in(FleetLimit limit, Duration patience);
    }

    private CompletableFuture<Placement> ofFleet(Asked asked) {
        return bans.look(asked.appKey(), asked.apiName()).thenCompose(seen -> placed(asked, FleetLimit::ofFleet));
    }

    private CompletableFuture<Placement> withoutRedis(Asked asked, Throwable away) {
        if (link.options().withoutRedis().isFailClosed()) {
            return CompletableFuture.completedFuture(unreachable(away));
        }
        return placed(
                asked,
                (limit, patience) -> CompletableFuture.completedFuture(
                        limit.ofShare(patience).orElseGet(() -> unreachable(away))));
    }

    private Placement unreachable(Throwable away) {
        Throwable cause = away instanceof CompletionException && away.getCause() != null ? away.getCause() : away;
        return new Placement.Refused(link.circuit().untilRetry(), RedisFlowControl.UNREACHABLE, Optional.of(cause));
    }

    /** Behind the ban, and in its place of every limit; what makes it wait before the last of them it waits for here. */
    private CompletableFuture<Placement> placed(Asked asked, Place place) {
        Optional<Placement.Refused> ban = bans.of(asked.appKey(), asked.apiName());
        if (ban.isPresent() && ban.get().delay().compareTo(asked.patience()) > 0) {
            return CompletableFuture.completedFuture(ban.get());
        }
        CompletableFuture<Placement> result = CompletableFuture.completedFuture(
                new Placement.Go(ban.map(Placement.Refused::delay).orElse(Duration.ZERO)));
        for (FleetLimit limit : limitsOf(asked)) {
            result = result.thenCompose(before -> before instanceof Placement.Go go
                    ? after(go.delay(), () -> place.in(limit, asked.patience()))
                    : CompletableFuture.completedFuture(before));
        }
        return result;
    }

    /** The API first: its calls wait here, and take places of the app only when they can use them. */
    private List<FleetLimit> limitsOf(Asked asked) {
        return Stream.of(
                        link.keys().quota(asked.appKey(), asked.apiName()),
                        link.keys().quota(asked.appKey()))
                .flatMap(key -> Optional.ofNullable(limits.get(key)).stream())
                .toList();
    }

    private static CompletionStage<Placement> after(Duration delay, Supplier<CompletionStage<Placement>> next) {
        if (delay.isZero()) {
            return next.get();
        }
        return CompletableFuture.supplyAsync(
                        next,
                        CompletableFuture.delayedExecutor(delay.toNanos(), TimeUnit.NANOSECONDS, LinkThreads.SHARED))
                .thenCompose(stage -> stage);
    }
}
