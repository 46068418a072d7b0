package dev.topaz.samples.outbox;

import java.time.Instant;

/**
 * A step of a work order, as it lies in the outbox.
 *
 * @param happenedAt later for each version
 */
record Step(String status, Instant happenedAt, String text) {
    /** One part a line; the text, which may have lines of its own, comes last. */
    String payload() {
        return status + "\n" + happenedAt + "\n" + text;
    }

    static Step read(String payload) {
        String[] parts = payload.split("\n", 3);
        return new Step(parts[0], Instant.parse(parts[1]), parts[2]);
    }
}
