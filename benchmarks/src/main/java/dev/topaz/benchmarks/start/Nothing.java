package dev.topaz.benchmarks.start;

/** The JVM alone. */
public final class Nothing {
    private Nothing() {}

    /** Does nothing. */
    public static void main(String[] args) {}
}
