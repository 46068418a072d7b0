package dev.topaz.model;

/** What a typed setter takes and a typed getter returns, where the official accessor has another type. */
public enum AccessorType {
    /** The object or list whose text the official setter takes. */
    VALUE,
    /** One element of a list and then any number of further ones, so that a null alone is never meant. */
    ELEMENTS,
    /** A point in time, as {@code java.time.Instant}. */
    INSTANT,
    /** The date and time of day on the platform's clock, as {@code java.time.LocalDateTime}. */
    LOCAL_DATE_TIME
}
