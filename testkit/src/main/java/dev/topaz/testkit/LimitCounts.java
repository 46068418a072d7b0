package dev.topaz.testkit;

/**
 * How many calls a rate limit has let through, and how many it has refused; of all apps together.
 *
 * <p>A test of a program that keeps to its limit:
 *
 * <pre>{@code
 * gateway.limit("taobao.trade.get", 10, Duration.ofSeconds(1));
 * readAllTrades();
 * LimitCounts counts = gateway.limitCounts("taobao.trade.get");
 * assertEquals(0, counts.refused(), () -> "of " + (counts.accepted() + counts.refused()) + " calls");
 * }</pre>
 */
public record LimitCounts(long accepted, long refused) {}
