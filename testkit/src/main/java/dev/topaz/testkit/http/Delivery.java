package dev.topaz.testkit.http;

import java.time.Duration;

/**
 * How a reply travels: at once and whole, or not.
 *
 * @param pause before the first byte
 * @param spread over which the bytes of the body are spread evenly
 */
public record Delivery(Duration pause, Duration spread, Ending ending) {
    /** At once and whole. */
    public static final Delivery PROMPT = new Delivery(Duration.ZERO, Duration.ZERO, Ending.WHOLE);

    /** Where a reply ends. */
    public enum Ending {
        /** Behind its last byte. */
        WHOLE,
        /** Half-way through the body, in an orderly way: fewer bytes than {@code Content-Length} announces. */
        CUT,
        /** Half-way through the body, with the connection reset. */
        RESET
    }
}
