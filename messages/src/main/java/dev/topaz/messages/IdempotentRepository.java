package dev.topaz.messages;

/**
 * Remembers which messages were handled, so that a message that is delivered again is confirmed without being handled again.
 * Called by many threads at once.
 *
 * <pre>{@code
 * ConsumerOptions options = new ConsumerOptions().idempotentRepository(new InMemoryIdempotentRepository(100_000));
 * }</pre>
 *
 * <p>An implementation that is shared by several processes makes the fleet recognise duplicates; what it throws counts as a
 * failure of the handler.
 */
public interface IdempotentRepository {
    /** Returns whether the message of this {@link Message#deduplicationKey() key} was handled. */
    boolean contains(String key);

    /** Remembers that it was handled. */
    void add(String key);
}
