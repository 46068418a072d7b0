package dev.topaz.redis;

import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** The answer of a limit that gives places in time: when a call may go, or that it would have to wait too long. */
sealed interface Placement {
    /** The call may go at once. */
    Placement NOW = new Go(Duration.ZERO);

    /**
     * The call may go out, and its place is taken.
     *
     * @param delay how long to wait before sending
     * @param leeway how much later the place can still be used; a call that comes later asks for another place
     */
    record Go(Duration delay, Duration leeway) implements Placement {
        /** Creates a place that is never lost. */
        Go(Duration delay) {
            this(delay, ChronoUnit.FOREVER.getDuration());
        }
    }

    /**
     * The call would have to wait longer than it can; no place is taken.
     *
     * @param delay how long
     * @param subCode the platform's sub code of a ban, or a reason of ours
     * @param cause what failed, if a failure is the reason
     */
    record Refused(Duration delay, String subCode, Optional<Throwable> cause) implements Placement {
        Refused(Duration delay, String subCode) {
            this(delay, subCode, Optional.empty());
        }
    }

    /** Returns the one that makes a call wait longer, or else the one that is lost sooner. */
    static Placement later(Placement one, Placement other) {
        if (one instanceof Go first && other instanceof Go second) {
            int order = first.delay().compareTo(second.delay());
            boolean isFirst = order > 0 || (order == 0 && first.leeway().compareTo(second.leeway()) <= 0);
            return isFirst ? one : other;
        }
        return one instanceof Refused ? one : other;
    }
}
