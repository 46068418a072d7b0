package dev.topaz.runtime.flow;

import java.time.Duration;

/** Whether a call may go out. */
public sealed interface Admission {
    /** At once. */
    Admission NOW = new Go(Duration.ZERO);

    /**
     * The call may go out, and its place is taken.
     *
     * @param delay how long to wait before sending
     */
    record Go(Duration delay) implements Admission {}

    /**
     * The call would have to wait longer than it can; no place is taken.
     *
     * @param delay how long
     * @param subCode why: the platform's word for a ban, or {@link FlowControl#OWN_LIMIT}
     */
    record Refused(Duration delay, String subCode) implements Admission {}

    /** The one that makes a call wait longer. */
    static Admission later(Admission one, Admission other) {
        if (one instanceof Go first && other instanceof Go second) {
            return first.delay().compareTo(second.delay()) >= 0 ? one : other;
        }
        return one instanceof Refused ? one : other;
    }
}
