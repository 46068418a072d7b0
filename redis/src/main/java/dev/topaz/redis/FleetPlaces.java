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
    private static final Duration MAX_WAIT = Duration.ofDays(365);

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
     * @param maxWait the longest wait that is of use to the caller
     */
    CompletableFuture<Placement> admit(String appKey, String apiName, Duration maxWait) {
        PlaceRequest request = new PlaceRequest(
                appKey, apiName, System.nanoTime() + bounded(maxWait).toNanos());
        return ofFleet(request)
                .exceptionallyCompose(away -> withoutRedis(request, away))
                .thenApply(TimedPlacement::new)
                .thenApplyAsync(TimedPlacement::seenFromNow, LinkThreads.SHARED);
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

    /** Returns the wait, shortened to what can be counted in nanoseconds. */
    static Duration bounded(Duration maxWait) {
        return maxWait.compareTo(MAX_WAIT) < 0 ? maxWait : MAX_WAIT;
    }

    /** @param until as {@link System#nanoTime} */
    private record PlaceRequest(String appKey, String apiName, long until) {
        Duration timeLeft() {
            return Duration.ofNanos(Math.max(0, until - System.nanoTime()));
        }
    }

    /** @param at as {@link System#nanoTime} */
    private record TimedPlacement(Placement admission, long at) {
        TimedPlacement(Placement admission) {
            this(admission, System.nanoTime());
        }

        /** Returns the placement, less the time that passed before this thread ran. */
        Placement seenFromNow() {
            return admission instanceof Placement.Go place && !place.equals(Placement.NOW)
                    ? LatencyBaseline.later(place, Duration.ofNanos(System.nanoTime() - at))
                    : admission;
        }
    }

    /** Finds a place in one limit, for a call that can wait so long. */
    private interface Place {
        CompletionStage<Placement> in(FleetLimit limit, Duration maxWait);
    }

    private CompletableFuture<Placement> ofFleet(PlaceRequest request) {
        return bans.look(request.appKey(), request.apiName()).thenCompose(seen -> placed(request, FleetLimit::ofFleet));
    }

    private CompletableFuture<Placement> withoutRedis(PlaceRequest request, Throwable away) {
        if (link.options().withoutRedis().isFailClosed()) {
            return CompletableFuture.completedFuture(unreachable(away));
        }
        return placed(
                request,
                (limit, maxWait) ->
                        CompletableFuture.completedFuture(limit.ofShare(maxWait).orElseGet(() -> unreachable(away))));
    }

    private Placement unreachable(Throwable away) {
        Throwable cause = away instanceof CompletionException && away.getCause() != null ? away.getCause() : away;
        return new Placement.Refused(link.circuit().untilRetry(), RedisFlowControl.UNREACHABLE, Optional.of(cause));
    }

    /** Takes a place behind the ban and in every limit. All waits but that for the last limit happen here. */
    private CompletableFuture<Placement> placed(PlaceRequest request, Place place) {
        Optional<Placement.Refused> ban = bans.of(request.appKey(), request.apiName());
        if (ban.isPresent() && ban.get().delay().compareTo(request.timeLeft()) > 0) {
            return CompletableFuture.completedFuture(ban.get());
        }
        CompletableFuture<Placement> result = CompletableFuture.completedFuture(
                new Placement.Go(ban.map(Placement.Refused::delay).orElse(Duration.ZERO)));
        for (FleetLimit limit : limitsOf(request)) {
            result = result.thenCompose(before -> before instanceof Placement.Go go
                    ? after(go.delay(), () -> place.in(limit, request.timeLeft()))
                    : CompletableFuture.completedFuture(before));
        }
        return result;
    }

    /** Returns the limit of the API before that of the app: calls take a place of the app only when they can use it. */
    private List<FleetLimit> limitsOf(PlaceRequest request) {
        return Stream.of(
                        link.keys().quota(request.appKey(), request.apiName()),
                        link.keys().quota(request.appKey()))
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
