package dev.topaz.benchmarks.run;

import java.time.Duration;

/** How long is measured. {@code -Dquick} proves that everything works; its numbers say little. */
public enum Depth {
    QUICK(1, 2, 1, Duration.ofMillis(250)),
    /** The official parsers are at their best after ten seconds or so, everything else much earlier. */
    FULL(4, 12, 6, Duration.ofSeconds(1));

    private final int warmups;
    private final int officialWarmups;
    private final int rounds;
    private final Duration round;

    Depth(int warmups, int officialWarmups, int rounds, Duration round) {
        this.warmups = warmups;
        this.officialWarmups = officialWarmups;
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

    /** Rounds that count; what is told is their median. */
    public int rounds() {
        return rounds;
    }

    public Duration round() {
        return round;
    }
}
