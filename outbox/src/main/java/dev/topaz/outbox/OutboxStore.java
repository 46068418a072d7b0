package dev.topaz.outbox;

import java.time.Duration;
import java.util.Optional;

/**
 * Keeps events until they are delivered. Of an aggregate never more than one event is in flight. An event that a courier has claimed
 * and not settled is free again when its lease ends, by the clock of the store. Safe for use by many threads and processes.
 *
 * <p>Each store has a method of its own to add an event, because that belongs to the transaction of the business change:
 * {@link dev.topaz.outbox.jdbc.JdbcOutboxStore#add}.
 *
 * <p>A job for operators, who have corrected what the platform refused:
 *
 * <pre>{@code
 * OutboxStore store = new JdbcOutboxStore(dataSource);
 * int released = store.release(ParkedQuery.all().seller("2054321"));
 * store.endPauses();
 * }</pre>
 */
public interface OutboxStore {
    /**
     * Takes the event that has been due the longest, for this courier alone.
     *
     * @param courier its name, for people who look into the store
     * @param lease how long the event stays the courier's
     * @return empty if no event is due, or all that are due are paused
     * @throws OutboxStoreException if the store fails
     */
    Optional<ClaimedEvent> claim(String courier, Duration lease, ClaimOrder order);

    /**
     * Records the result of an attempt.
     *
     * @param wait how long the deliveries in the scope of the failure pause; counts only if the event still waits
     * @return false if it came too late: another courier has claimed the event since, and the result of that one counts
     * @throws OutboxStoreException if the store fails
     */
    boolean settle(ClaimedEvent claim, DeliveryResult result, Duration wait);

    /**
     * Gives an event back that was not sent: it is due at once, and the attempt does not count.
     *
     * @throws OutboxStoreException if the store fails
     */
    void giveBack(ClaimedEvent claim);

    /** Returns what is still to be delivered. */
    Backlog backlog();

    /**
     * Lets parked events be delivered again, in their order among themselves, behind what has been delivered since.
     *
     * @return how many
     */
    int release(ParkedQuery query);

    /**
     * Ends all pauses at once: an operator knows that the failure has passed.
     *
     * @return how many pauses there were
     */
    int endPauses();

    /**
     * Deletes events that were delivered longer ago than an age, in steps that hold no lock for long.
     *
     * @return how many
     */
    int deleteDelivered(Duration age);
}
