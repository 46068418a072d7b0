package dev.topaz.runtime.flow;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Flow control of one process: obeys the platform's bans, and limits of one's own, for each app and for each of its APIs.
 *
 * <p>Limits may be set and changed at any time. Safe for use by many threads.
 */
public final class LocalFlowControl implements FlowControl {
    private final Clock clock;
    private final LongSupplier nanoTime;
    private final Map<Key, SlidingWindow> limits = new HashMap<>();
    private final Map<Key, Ban> bans = new HashMap<>();

    /** @param apiName empty for all APIs of the app */
    private record Key(String appKey, String apiName) {
        static Key app(String appKey) {
            return new Key(appKey, "");
        }
    }

    public LocalFlowControl() {
        this(Clock.systemUTC(), System::nanoTime);
    }

    /**
     * With other clocks.
     *
     * @param clock for the ends of bans
     * @param nanoTime for limits, as {@link System#nanoTime()}
     */
    public LocalFlowControl(Clock clock, LongSupplier nanoTime) {
        this.clock = clock;
        this.nanoTime = nanoTime;
    }

    /**
     * Lets no more than so many calls of an app go out in any span of that length.
     *
     * @throws IllegalArgumentException for a limit that lets nothing through
     */
    public synchronized LocalFlowControl limitApp(String appKey, int calls, Duration span) {
        limits.put(Key.app(appKey), new SlidingWindow(calls, span));
        return this;
    }

    /** The same for one of its APIs. */
    public synchronized LocalFlowControl limitApi(String appKey, String apiName, int calls, Duration span) {
        limits.put(new Key(appKey, apiName), new SlidingWindow(calls, span));
        return this;
    }

    @Override
    public CompletionStage<Admission> admit(String appKey, String apiName, Duration patience) {
        return CompletableFuture.completedFuture(decide(Key.app(appKey), new Key(appKey, apiName), patience));
    }

    @Override
    public synchronized CompletionStage<Boolean> holds(String appKey, String apiName) {
        return CompletableFuture.completedFuture(ban(Key.app(appKey)) == null && ban(new Key(appKey, apiName)) == null);
    }

    @Override
    public synchronized void banned(String appKey, String apiName, Ban ban) {
        Key key = switch (ban.scope()) {
            case API -> new Key(appKey, apiName);
            case APP -> Key.app(appKey);
        };
        bans.merge(key, ban, (known, news) -> news.until().isAfter(known.until()) ? news : known);
    }

    private synchronized Admission decide(Key app, Key api, Duration patience) {
        Ban ban = longer(ban(app), ban(api));
        Duration banned = ban == null ? Duration.ZERO : Duration.between(clock.instant(), ban.until());
        if (ban != null && banned.compareTo(patience) > 0) {
            return new Admission.Refused(banned, ban.subCode());
        }
        return place(app, api, banned, patience);
    }

    /** The first time at which the ban is over and every limit has a place. */
    private Admission place(Key app, Key api, Duration banned, Duration patience) {
        long now = nanoTime.getAsLong();
        SlidingWindow ofApp = limits.get(app);
        SlidingWindow ofApi = limits.get(api);
        long time = now + banned.toNanos();
        time = ofApp == null ? time : ofApp.next(time);
        time = ofApi == null ? time : ofApi.next(time);
        Duration wait = Duration.ofNanos(time - now);
        if (wait.compareTo(patience) > 0) {
            return new Admission.Refused(wait, OWN_LIMIT);
        }
        if (ofApp != null) {
            ofApp.take(time);
        }
        if (ofApi != null) {
            ofApi.take(time);
        }
        return wait.isZero() ? Admission.NOW : new Admission.Go(wait);
    }

    private @Nullable Ban ban(Key key) {
        Instant now = clock.instant();
        bans.computeIfPresent(key, (any, ban) -> ban.until().isAfter(now) ? ban : null);
        return bans.get(key);
    }

    private static @Nullable Ban longer(@Nullable Ban one, @Nullable Ban other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return one.until().isAfter(other.until()) ? one : other;
    }
}
