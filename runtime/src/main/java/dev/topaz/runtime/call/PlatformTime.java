package dev.topaz.runtime.call;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.Optional;

/** Reads the time of the platform from the header {@code Date} of an answer. */
final class PlatformTime {
    private PlatformTime() {}

    /** Returns the time; empty if the header is missing or malformed. */
    static Optional<Instant> of(Map<String, String> headers) {
        String date = headers.get("date");
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
