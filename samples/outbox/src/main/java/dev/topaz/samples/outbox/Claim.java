package dev.topaz.samples.outbox;

/**
 * An event that is one courier's for a while.
 *
 * @param row of the table
 * @param attempt 1 at first; whoever takes the event after this courier has a higher one
 */
record Claim(long row, int attempt, Event event) {}
