package dev.topaz.samples.outbox;

import java.time.Instant;

/**
 * A step of a work order that the platform is to hear of.
 *
 * @param version of the work order after the step: 1, 2, 3 …
 * @param happenedAt later for each version
 */
record Event(String workOrderId, int version, Instant happenedAt, String status, String text) {
    /** The same whenever the event is sent: who has seen it already knows it by this. */
    String id() {
        return workOrderId + "-" + version;
    }
}
