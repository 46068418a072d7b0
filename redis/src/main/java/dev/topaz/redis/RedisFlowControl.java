package dev.topaz.redis;

import dev.topaz.runtime.flow.Admission;
import dev.topaz.runtime.flow.Ban;
import dev.topaz.runtime.flow.FlowControl;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Flow control of a fleet: all processes over one Redis share the limits of an app and of its APIs, and know of a ban, be it of
 * some seconds or for the rest of the day, as soon as one of them has been told.
 *
 * <p>Limits may be set and changed at any time; what the process that was last to set them says holds for all. Safe for use by
 * many threads.
 */
public final class RedisFlowControl implements FlowControl {
    /** The sub code of a call that was held back because Redis does not answer. */
    public static final String UNREACHABLE = "client.quota-unreachable";

    private static final Duration LONGEST_PATIENCE = Duration.ofDays(365);

    private final RedisLink link;
    private final Bans bans;
    private final Map<String, FleetLimit> limits = new ConcurrentHashMap<>();

    /** @param link stays open, and its owner's to close */
    public RedisFlowControl(RedisLink link) {
        this.link = link;
        this.bans = new Bans(link);
    }

    /**
     * Lets no more than so many calls of an app go out in any span of that length, from all processes together.
     *
     * @throws IllegalArgumentException for a limit that lets nothing through
     */
    public RedisFlowControl limitApp(String appKey, int calls, Duration span) {
        return limit(link.keys().quota(appKey), new QuotaShape(calls, span));
    }

    /** The same for one of its APIs. */
    public RedisFlowControl limitApi(String appKey, String apiName, int calls, Duration span) {
        return limit(link.keys().quota(appKey, apiName), new QuotaShape(calls, span));
    }

    private RedisFlowControl limit(String key, QuotaShape shape) {
        limits.put(key, new FleetLimit(link, key, shape));
        return this;
    }

    @Override
    public CompletionStage<Admission> admit(String appKey, String apiName, Duration patience) {
        Asked asked =
                new Asked(appKey, apiName, System.nanoTime() + shorter(patience).toNanos());
        return ofFleet(asked)
                .exceptionallyCompose(away -> withoutRedis(asked))
                .thenApply(Answered::new)
                .thenApplyAsync(Answered::seenFromNow, LinkThreads.SHARED);
    }

    @Override
    public CompletionStage<Boolean> holds(String appKey, String apiName) {
        return bans.look(appKey, apiName)
                .handleAsync((seen, away) -> bans.of(appKey, apiName).isEmpty(), LinkThreads.SHARED);
    }

    @Override
    public void banned(String appKey, String apiName, Ban ban) {
        bans.add(appKey, apiName, ban);
    }

    /** Of patience beyond that no nanoseconds can be counted. */
    private static Duration shorter(Duration patience) {
        return patience.compareTo(LONGEST_PATIENCE) < 0 ? patience : LONGEST_PATIENCE;
    }

    /** @param until as {@link System#nanoTime} */
    private record Asked(String appKey, String apiName, long until) {
        Duration patience() {
            return Duration.ofNanos(Math.max(0, until - System.nanoTime()));
        }
    }

    /** @param at as {@link System#nanoTime} */
    private record Answered(Admission admission, long at) {
        Answered(Admission admission) {
            this(admission, System.nanoTime());
        }

        /** On another thread, which may have come late. */
        Admission seenFromNow() {
            return admission instanceof Admission.Go place && !place.equals(Admission.NOW)
                    ? Pace.later(place, Duration.ofNanos(System.nanoTime() - at))
                    : admission;
        }
    }

    /** One limit's answer to who has that much patience. */
    private interface Place {
        CompletionStage<Admission> in(FleetLimit limit, Duration patience);
    }

    private CompletableFuture<Admission> ofFleet(Asked asked) {
        if (isBannedBeyondPatience(asked)) {
            return placed(asked, FleetLimit::ofFleet);
        }
        return bans.look(asked.appKey(), asked.apiName()).thenCompose(seen -> placed(asked, FleetLimit::ofFleet));
    }

    /** What this process knows already needs no question. */
    private boolean isBannedBeyondPatience(Asked asked) {
        return bans.of(asked.appKey(), asked.apiName())
                .filter(ban -> ban.delay().compareTo(asked.patience()) > 0)
                .isPresent();
    }

    private CompletableFuture<Admission> withoutRedis(Asked asked) {
        if (link.options().withoutRedis() instanceof WithoutRedis.FailClosed) {
            return CompletableFuture.completedFuture(unreachable());
        }
        return placed(
                asked,
                (limit, patience) -> CompletableFuture.completedFuture(
                        limit.ofShare(patience).orElseGet(this::unreachable)));
    }

    private Admission unreachable() {
        return new Admission.Refused(link.circuit().untilRetry(), UNREACHABLE);
    }

    /** Behind the ban, and in its place of every limit; what makes it wait before the last of them it waits for here. */
    private CompletableFuture<Admission> placed(Asked asked, Place place) {
        Optional<Admission.Refused> ban = bans.of(asked.appKey(), asked.apiName());
        if (ban.isPresent() && ban.get().delay().compareTo(asked.patience()) > 0) {
            return CompletableFuture.completedFuture(ban.get());
        }
        CompletableFuture<Admission> result = CompletableFuture.completedFuture(
                new Admission.Go(ban.map(Admission.Refused::delay).orElse(Duration.ZERO)));
        for (FleetLimit limit : limitsOf(asked)) {
            result = result.thenCompose(before -> before instanceof Admission.Go go
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

    private static CompletionStage<Admission> after(Duration delay, Supplier<CompletionStage<Admission>> next) {
        if (delay.isZero()) {
            return next.get();
        }
        return CompletableFuture.supplyAsync(
                        next,
                        CompletableFuture.delayedExecutor(delay.toNanos(), TimeUnit.NANOSECONDS, LinkThreads.SHARED))
                .thenCompose(stage -> stage);
    }
}
