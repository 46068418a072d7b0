package dev.topaz.runtime.token;

import dev.topaz.runtime.annotation.CheckReturnValue;
import dev.topaz.runtime.log.FailureLog;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.function.BiConsumer;

/**
 * Settings of {@link Sessions}; everything has a safe default. Immutable: each method returns a copy, so use what it returns.
 *
 * <pre>{@code
 * SessionOptions options = new SessionOptions()
 *         .margin(Duration.ofMinutes(30))
 *         .onFailure((account, failure) -> log.warn("no new token for " + account, failure));
 * Sessions sessions = new Sessions(store, oauth, options);
 * }</pre>
 */
@CheckReturnValue
public final class SessionOptions {
    /** Stands for longer times, which no number of nanoseconds can count. */
    private static final Duration UNLIMITED = Duration.ofDays(100 * 365L);

    private Duration margin = Duration.ofMinutes(10);
    private Duration waitTimeout = Duration.ofSeconds(30);
    private Duration minRefreshInterval = Duration.ofSeconds(10);
    private Duration lease = Duration.ofMinutes(1);
    private Set<AccessLevel> levels = Collections.emptySet();
    private Clock clock = Clock.systemUTC();
    private Executor executor = RefreshThreads.REFRESHES;
    private BiConsumer<String, TokenException> onFailure = (account, failure) -> {};
    private BiConsumer<String, Duration> onRefresh = (account, took) -> {};

    /** Creates options with the default values. */
    public SessionOptions() {}

    private SessionOptions(SessionOptions other) {
        this.margin = other.margin;
        this.waitTimeout = other.waitTimeout;
        this.minRefreshInterval = other.minRefreshInterval;
        this.lease = other.lease;
        this.levels = other.levels;
        this.clock = other.clock;
        this.executor = other.executor;
        this.onFailure = other.onFailure;
        this.onRefresh = other.onRefresh;
    }

    /**
     * Sets how long before its end a token is refreshed; default 10 minutes. A token whose whole life is shorter than twice that is
     * used for half of its life.
     */
    public SessionOptions margin(Duration margin) {
        SessionOptions changed = new SessionOptions(this);
        changed.margin = notNegative("margin", margin);
        return changed;
    }

    /** Sets how long a caller waits for a refresh, its own or another's; default 30 seconds. */
    public SessionOptions waitTimeout(Duration waitTimeout) {
        SessionOptions changed = new SessionOptions(this);
        changed.waitTimeout = notNegative("wait timeout", waitTimeout);
        return changed;
    }

    /** Sets how long after a refresh none is tried again, whether it failed or did not help; default 10 seconds. */
    public SessionOptions minRefreshInterval(Duration minRefreshInterval) {
        SessionOptions changed = new SessionOptions(this);
        changed.minRefreshInterval = notNegative("minimum refresh interval", minRefreshInterval);
        return changed;
    }

    /**
     * Sets how long one refresh may take before another process may try; default a minute. Set it longer than the time-outs of the
     * refresher, because two refreshes at once make each other's result invalid.
     */
    public SessionOptions lease(Duration lease) {
        SessionOptions changed = new SessionOptions(this);
        changed.lease = notNegative("lease", lease);
        return changed;
    }

    /** Sets the levels that the app depends on: a token is refreshed before the first of them ends; default none. */
    public SessionOptions levels(AccessLevel... levels) {
        SessionOptions changed = new SessionOptions(this);
        changed.levels = Collections.unmodifiableSet(new HashSet<>(Arrays.asList(levels)));
        return changed;
    }

    /** Sets the clock that the ends of tokens are compared with; default the system's. */
    public SessionOptions clock(Clock clock) {
        SessionOptions changed = new SessionOptions(this);
        changed.clock = clock;
        return changed;
    }

    /** Sets where refreshes run; default up to eight daemon threads that all sessions share. Look-ups run elsewhere. */
    public SessionOptions executor(Executor executor) {
        SessionOptions changed = new SessionOptions(this);
        changed.executor = executor;
        return changed;
    }

    /**
     * Adds what is called after every refresh that failed, with the account; default nothing. A refresh that failed while the
     * token was still good is reported nowhere else. Several are called in the order in which they were added.
     */
    public SessionOptions onFailure(BiConsumer<String, TokenException> onFailure) {
        SessionOptions changed = new SessionOptions(this);
        changed.onFailure = this.onFailure.andThen(guarded("onFailure", onFailure));
        return changed;
    }

    /**
     * Adds what is called after every refresh that brought a token, with the account and the time that it took; default nothing.
     * Several are called in the order in which they were added.
     */
    public SessionOptions onRefresh(BiConsumer<String, Duration> onRefresh) {
        SessionOptions changed = new SessionOptions(this);
        changed.onRefresh = this.onRefresh.andThen(guarded("onRefresh", onRefresh));
        return changed;
    }

    private static Duration notNegative(String name, Duration duration) {
        if (duration.isNegative()) {
            throw new IllegalArgumentException("the " + name + " is negative: " + duration);
        }
        return duration.compareTo(UNLIMITED) < 0 ? duration : UNLIMITED;
    }

    /** Logs what a callback throws: it must not make a successful refresh fail. */
    private static <T> BiConsumer<String, T> guarded(String name, BiConsumer<String, T> callback) {
        FailureLog failures = new FailureLog("SessionOptions." + name);
        return (account, value) -> {
            try {
                callback.accept(account, value);
            } catch (RuntimeException | Error e) {
                failures.report(e);
            }
        };
    }

    Duration margin() {
        return margin;
    }

    Duration waitTimeout() {
        return waitTimeout;
    }

    Duration minRefreshInterval() {
        return minRefreshInterval;
    }

    Duration lease() {
        return lease;
    }

    Set<AccessLevel> levels() {
        return levels;
    }

    Clock clock() {
        return clock;
    }

    Executor executor() {
        return executor;
    }

    BiConsumer<String, TokenException> onFailure() {
        return onFailure;
    }

    BiConsumer<String, Duration> onRefresh() {
        return onRefresh;
    }
}
