package dev.topaz.benchmarks.report;

import dev.topaz.benchmarks.run.Results;
import java.util.Locale;
import java.util.OptionalDouble;

/**
 * What is promised of one ratio.
 *
 * @param part in which it is measured
 * @param text what is compared with what
 * @param above the name of the number above the line
 * @param below the name of the number below it; empty when the number above is no ratio
 */
record Target(String part, String text, String above, String below, Bound bound) {
    /** On which side of the promised number a ratio must lie. */
    record Bound(Side side, double limit) {}

    /** The two sides. */
    enum Side {
        AT_MOST,
        AT_LEAST
    }

    static Bound atMost(double limit) {
        return new Bound(Side.AT_MOST, limit);
    }

    static Bound atLeast(double limit) {
        return new Bound(Side.AT_LEAST, limit);
    }

    /** Empty when one of the two was not measured. */
    OptionalDouble ratio(Results results) {
        OptionalDouble over = results.get(above);
        OptionalDouble under = below.isEmpty() ? OptionalDouble.of(1) : results.get(below);
        return over.isPresent() && under.isPresent()
                ? OptionalDouble.of(over.getAsDouble() / under.getAsDouble())
                : OptionalDouble.empty();
    }

    boolean isMet(double ratio) {
        return bound.side() == Side.AT_MOST ? ratio <= bound.limit() : ratio >= bound.limit();
    }

    /** How good a ratio is: 1 is just as promised, more is better. */
    double score(double ratio) {
        if (bound.limit() == 0) {
            return isMet(ratio) ? 1 : 0;
        }
        return bound.side() == Side.AT_MOST ? bound.limit() / ratio : ratio / bound.limit();
    }

    String promise() {
        return (bound.side() == Side.AT_MOST ? "at most " : "at least ") + number(bound.limit());
    }

    /** With as many digits as say something. */
    static String number(double value) {
        String format = Math.abs(value) >= 100 ? "%.0f" : Math.abs(value) >= 10 ? "%.1f" : "%.2f";
        return String.format(Locale.ROOT, format, value);
    }
}
