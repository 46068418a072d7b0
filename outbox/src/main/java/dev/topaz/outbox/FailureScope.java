package dev.topaz.outbox;

/**
 * How many deliveries a failure concerns: those in its scope pause, and no others.
 *
 * <pre>{@code
 * OutboxOptions options = new OutboxOptions()
 *         .backoff(FailureScope.SELLER, Duration.ofSeconds(5), Duration.ofMinutes(10));
 * }</pre>
 */
public enum FailureScope {
    /** This event alone: it is tried again after a wait of its own. */
    EVENT,
    /** All events of the seller: the session has ended, or the seller's calls are limited. */
    SELLER,
    /** All events: the app lacks a permission, its key is wrong, its quota is spent, or the platform is away. */
    APP
}
