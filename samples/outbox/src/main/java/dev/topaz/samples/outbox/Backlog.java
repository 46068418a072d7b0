package dev.topaz.samples.outbox;

import java.time.Duration;

/**
 * What is still in the outbox: the numbers to watch.
 *
 * @param waiting events that are not delivered yet, those under way among them
 * @param oldest how long the oldest of them has waited; zero when there is none
 * @param parked events that the platform has refused for good
 */
record Backlog(int waiting, Duration oldest, int parked) {}
