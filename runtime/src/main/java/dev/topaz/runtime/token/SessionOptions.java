package dev.topaz.runtime.token;

import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.function.BiConsumer;

/** How sessions are kept good; everything has a safe default. A builder: not for use by several threads. */
public final class SessionOptions {
    private Duration margin = Duration.ofMinutes(10);
    private Duration patience = Duration.ofSeconds(30);
    private Duration pause = Duration.ofSeconds(10);
    private Duration lease = Duration.ofMinutes(1);
    private Set<AccessLevel> levels = Collections.emptySet();
    private Clock clock = Clock.systemUTC();
    private Executor executor = RefreshThreads.REFRESHES;
    private BiConsumer<String, TokenException> onFailure = (account, failure) -> {};

    /** Everything at its default. */
    public SessionOptions() {}

    /**
     * Sets how long before its end a token is refreshed; default 10 minutes. A token whose whole life is shorter than twice that is
     * used for half of its life.
     */
    public SessionOptions margin(Duration margin) {
        this.margin = notNegative("margin", margin);
        return this;
    }

    /** How long a caller waits for a refresh, its own or another's; default 30 seconds. */
    public SessionOptions patience(Duration patience) {
        this.patience = notNegative("patience", patience);
        return this;
    }

    /** How long a refresh that was tried is not tried again, be it that it failed or that it did not help; default 10 seconds. */
    public SessionOptions pause(Duration pause) {
        this.pause = notNegative("pause", pause);
        return this;
    }

    /**
     * How long one refresh may take before somebody else may try; default a minute. Longer than the time-outs of the refresher:
     * two refreshes at once make each other's result invalid.
     */
    public SessionOptions lease(Duration lease) {
        this.lease = notNegative("lease", lease);
        return this;
    }

    /** Levels that the app depends on: a token is refreshed before the first of them ends; default none. */
    public SessionOptions levels(AccessLevel... levels) {
        this.levels = Collections.unmodifiableSet(new HashSet<>(Arrays.asList(levels)));
        return this;
    }

    /** Whose time it is; default the system's. */
    public SessionOptions clock(Clock clock) {
        this.clock = clock;
        return this;
    }

    /** Sets where refreshes run; default up to eight daemon threads that all sessions share. Look-ups run elsewhere. */
    public SessionOptions executor(Executor executor) {
        this.executor = executor;
        return this;
    }

    /**
     * Who is told of every refresh that failed, with the account. Nobody else hears of one that failed while the token was
     * still good; default nobody.
     */
    public SessionOptions onFailure(BiConsumer<String, TokenException> onFailure) {
        this.onFailure = onFailure;
        return this;
    }

    private static Duration notNegative(String name, Duration duration) {
        if (duration.isNegative()) {
            throw new IllegalArgumentException("the " + name + " is negative: " + duration);
        }
        return duration;
    }

    SessionOptions copy() {
        SessionOptions copy = new SessionOptions();
        copy.margin = margin;
        copy.patience = patience;
        copy.pause = pause;
        copy.lease = lease;
        copy.levels = levels;
        copy.clock = clock;
        copy.executor = executor;
        copy.onFailure = onFailure;
        return copy;
    }

    Duration margin() {
        return margin;
    }

    Duration patience() {
        return patience;
    }

    Duration pause() {
        return pause;
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
}
