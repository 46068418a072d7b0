package dev.topaz.outbox;

/**
 * Which events a courier prefers. Couriers take turns, so that neither a backlog of failing events holds up the new ones, nor the
 * other way round.
 */
public enum ClaimOrder {
    /** Those that were never tried; if there are none, any. */
    NEW_FIRST,
    /** Those that failed before; if there are none, any. */
    RETRIES_FIRST;

    ClaimOrder other() {
        return this == NEW_FIRST ? RETRIES_FIRST : NEW_FIRST;
    }
}
