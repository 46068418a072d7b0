package dev.topaz.outbox;

/** What an event of the outbox is, by its name in the table. */
public enum EventState {
    /** Not delivered yet. The later events of its aggregate wait behind it. */
    WAITING,
    /** The platform has it. */
    DELIVERED,
    /** The platform refuses the event until an operator corrects something. The later events of its aggregate are delivered. */
    PARKED
}
