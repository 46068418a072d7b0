package dev.topaz.testkit;

/** How many calls a rate limit has let through, and how many it has refused; of all apps together. */
public record LimitCounts(long accepted, long refused) {}
