package dev.topaz.outbox;

/**
 * The store of the outbox failed. What was under way is due again when its lease ends.
 *
 * <pre>{@code
 * try {
 *     report(store.backlog());
 * } catch (OutboxStoreException e) {
 *     log.warn("the database of the outbox does not answer", e);
 * }
 * }</pre>
 */
public final class OutboxStoreException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** @param message what the store was asked to do, and what failed */
    public OutboxStoreException(String message, Throwable cause) {
        super(message, cause);
    }
}
