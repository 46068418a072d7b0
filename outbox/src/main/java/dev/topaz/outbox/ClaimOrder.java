package dev.topaz.outbox;

/**
 * Which events a courier prefers. Couriers take turns, so that neither a backlog of failing events holds up the new ones, nor the
 * other way round.
 *
 * <p>A store sorts what it gives away:
 *
 * <pre>{@code
 * Comparator<ClaimedEvent> newFirst = Comparator.comparing(event -> event.attempt() > 1);
 * ClaimedEvent next = Collections.min(due, order == ClaimOrder.NEW_FIRST ? newFirst : newFirst.reversed());
 * }</pre>
 */
public enum ClaimOrder {
    /** Events that were never tried; if there is none, any event. */
    NEW_FIRST,
    /** Events that failed before; if there is none, any event. */
    RETRIES_FIRST;

    ClaimOrder other() {
        return this == NEW_FIRST ? RETRIES_FIRST : NEW_FIRST;
    }
}
