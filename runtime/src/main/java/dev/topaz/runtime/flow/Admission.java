package dev.topaz.runtime.flow;

import java.time.Duration;
import java.time.temporal.ChronoUnit;

/** Whether a call may go out. */
public sealed interface Admission {
    /** At once. */
    Admission NOW = new Go(Duration.ZERO);

    /**
     * The call may go out, and its place is taken.
     *
     * @param delay how long to wait before sending
     * @param leeway how much later the place can still be used; whoever comes later yet has lost it, and asks for another
     */
    record Go(Duration delay, Duration leeway) implements Admission {
        /** A place that is not lost. */
        public Go(Duration delay) {
            this(delay, ChronoUnit.FOREVER.getDuration());
        }
    }

    /**
     * The call would have to wait longer than it can; no place is taken.
     *
     * @param delay how long
     * @param subCode why: the platform's word for a ban, or {@link FlowControl#OWN_LIMIT}
     */
    record Refused(Duration delay, String subCode) implements Admission {}

    /** The one that makes a call wait longer, or else the one that is lost sooner. */
    static Admission later(Admission one, Admission other) {
        if (one instanceof Go first && other instanceof Go second) {
            int order = first.delay().compareTo(second.delay());
            boolean isFirst = order > 0 || (order == 0 && first.leeway().compareTo(second.leeway()) <= 0);
            return isFirst ? one : other;
        }
        return one instanceof Refused ? one : other;
    }
}
