package dev.topaz.runtime.generated;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Date;
import org.jspecify.annotations.Nullable;

/**
 * Copies dates for generated classes, and converts them from and to {@code java.time}; null stays null.
 *
 * <p>A local date and time is that of the platform's clock, GMT+8, whatever the zone of this machine.
 *
 * <pre>{@code
 * Date created = Dates.from(LocalDateTime.of(2026, 11, 1, 9, 30));
 * created.toInstant(); // 2026-11-01T01:30:00Z
 * }</pre>
 */
public final class Dates {
    private static final ZoneOffset ZONE = ZoneOffset.ofHours(8);

    private Dates() {}

    /** Returns a copy, so that a change of one does not change the other. */
    public static @Nullable Date copy(@Nullable Date date) {
        return date == null ? null : new Date(date.getTime());
    }

    /** Returns the point in time of a date. */
    public static @Nullable Instant toInstant(@Nullable Date date) {
        return date == null ? null : Instant.ofEpochMilli(date.getTime());
    }

    /** Returns what the platform's clock shows at a date, in GMT+8. */
    public static @Nullable LocalDateTime toLocalDateTime(@Nullable Date date) {
        return date == null ? null : LocalDateTime.ofInstant(Instant.ofEpochMilli(date.getTime()), ZONE);
    }

    /**
     * Returns the date of a point in time.
     *
     * @throws IllegalArgumentException when it is further away than a date can be
     */
    public static @Nullable Date from(@Nullable Instant instant) {
        return instant == null ? null : Date.from(instant);
    }

    /**
     * Returns the date at which the platform's clock shows this, in GMT+8.
     *
     * @throws IllegalArgumentException when it is further away than a date can be
     */
    public static @Nullable Date from(@Nullable LocalDateTime local) {
        return local == null ? null : Date.from(local.toInstant(ZONE));
    }
}
