package dev.topaz.benchmarks.run;

import java.time.Duration;

/** How long is measured. {@code -Dquick} proves that everything works; its numbers say little. */
public enum Depth {
    QUICK(1, 2, 2, 1, Duration.ofMillis(250)),
    /** The official parsers are at their best after ten seconds or so, everything else much earlier. */
    FULL(3, 10, 10, 5, Duration.ofSeconds(1));

    private final int warmups;
    private final int officialWarmups;
    private final int callWarmups;
    private final int rounds;
    private final Duration round;

    Depth(int warmups, int officialWarmups, int callWarmups, int rounds, Duration round) {
        this.warmups = warmups;
        this.officialWarmups = officialWarmups;
        this.callWarmups = callWarmups;
        this.rounds = rounds;
        this.round = round;
    }

    /** As the command line asks for it. */
    public static Depth ofThisRun() {
        return System.getProperty("quick") == null ? FULL : QUICK;
    }

    /** Rounds before the first that counts. */
    public int warmups() {
        return warmups;
    }

    /** The same, for the official SDK. */
    public int officialWarmups() {
        return officialWarmups;
    }

    /** The same, for whole calls: the JDK's HTTP client takes this long to be compiled, so every client has the time. */
    public int callWarmups() {
        return callWarmups;
    }

    /** Rounds that count; what is told is their median. */
    public int rounds() {
        return rounds;
    }

    public Duration round() {
        return round;
    }
}
