package dev.topaz.runtime;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/**
 * The platform's time: this machine's, and how far that is off once the platform has complained. Safe for use by many threads.
 */
final class PlatformClock {
    /** The platform takes timestamps that are minutes off; a smaller difference is not what it complains of. */
    private static final long LEAST_DIFFERENCE = 60_000;

    private final Clock clock;
    private final AtomicLong offset = new AtomicLong();

    PlatformClock(Clock clock) {
        this.clock = clock;
    }

    /** Milliseconds since 1970-01-01T00:00:00Z. */
    long millis() {
        return clock.millis() + offset.get();
    }

    Instant instant() {
        return clock.instant();
    }

    /**
     * Sets itself by an answer.
     *
     * @param date the value of the header {@code Date}
     * @return whether that is another time than the one that was claimed; only then is it of use to call again
     */
    boolean learn(@Nullable String date) {
        Optional<Instant> told = told(date);
        boolean isNew = told.isPresent() && Math.abs(told.get().toEpochMilli() - millis()) >= LEAST_DIFFERENCE;
        if (isNew) {
            offset.set(told.get().toEpochMilli() - clock.millis());
        }
        return isNew;
    }

    /** The time in the header {@code Date}; empty for none, or one of another form. */
    static Optional<Instant> told(@Nullable String date) {
        if (date == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(ZonedDateTime.parse(date, DateTimeFormatter.RFC_1123_DATE_TIME)
                    .toInstant());
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
