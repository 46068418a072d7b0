package dev.topaz.runtime.generated;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import dev.topaz.runtime.Vectors;
import dev.topaz.runtime.date.DateText;
import java.util.Collections;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TimeZone;
import org.junit.jupiter.api.Test;

class WireFormatTest {
    /** Texts that the official SDK rolls over, cuts off or reads by halves; we would return another date than was sent. */
    private static final Set<String> NOT_DATES = Set.of(
            "2017-07-14 10:40:00 trailing",
            "0000-00-00 00:00:00",
            "99999-01-01 00:00:00",
            "-1-01-01 00:00:00",
            "17-07-14 10:40:00",
            "２０１７-07-14 10:40:00",
            "2016-02-30 00:00:00");

    /** Texts that the official SDK refuses or shortens, and we read. */
    private static final Set<String> READ_BY_US_ALONE =
            Set.of("2017-07-14 10:40", "2017-07-14", "2017-07-14 10:40:00.123", " 2017-07-14 10:40:00");

    @Test
    void writesDatesInChineseTimeAndWholeSeconds() {
        assertEquals("2017-07-14 10:40:00", WireFormat.text(new Date(1_500_000_000_123L)));
        assertEquals("1970-01-01 07:59:59", WireFormat.text(new Date(-1)));
    }

    @Test
    void doesNotDependOnTheDefaultLocaleAndZone() {
        Locale locale = Locale.getDefault();
        TimeZone zone = TimeZone.getDefault();
        try {
            for (String tag : List.of("th-TH-u-ca-buddhist-nu-thai", "ar-EG-u-nu-arab", "ja-JP-u-ca-japanese")) {
                Locale.setDefault(Locale.forLanguageTag(tag));
                TimeZone.setDefault(TimeZone.getTimeZone("America/New_York"));
                assertEquals("2017-07-14 10:40:00", WireFormat.dateText(1_500_000_000_000L));
            }
        } finally {
            Locale.setDefault(locale);
            TimeZone.setDefault(zone);
        }
    }

    @Test
    void refusesAYearThatHasNotFourDigits() {
        assertThrows(IllegalArgumentException.class, () -> WireFormat.dateText(Long.MAX_VALUE / 1000));
    }

    @Test
    void readsTheRecordedDatesExactlyOrNotAtAll() {
        for (JsonObject line : Vectors.lines("date-parse.jsonl")) {
            String text = line.get("text").getAsString();
            Optional<Long> ours = DateText.parse(text).map(Date::getTime);
            if (NOT_DATES.contains(text)) {
                assertEquals(Optional.empty(), ours, text);
            } else if (READ_BY_US_ALONE.contains(text)) {
                assertTrue(ours.isPresent(), text);
            } else {
                Optional<Long> official = line.get("millis").isJsonNull()
                        ? Optional.empty()
                        : Optional.of(line.get("millis").getAsLong());
                assertEquals(official, ours, text);
            }
        }
    }

    @Test
    void readsShorterAndLongerDates() {
        assertEquals(Optional.of(new Date(1_499_961_600_000L)), DateText.parse("2017-07-14"));
        assertEquals(Optional.of(new Date(1_500_000_000_123L)), DateText.parse("2017-07-14T10:40:00.123"));
        assertEquals(Optional.of(new Date(1_500_000_000_000L)), DateText.parse(" 2017-07-14 10:40 "));
    }

    @Test
    void joinsListsWithCommas() {
        assertEquals("1,2", WireFormat.join(List.of(1L, 2L), "ids"));
        assertEquals("", WireFormat.join(List.of(), "ids"));
        assertEquals("2017-07-14 10:40:00", WireFormat.join(List.of(new Date(1_500_000_000_000L)), "days"));
    }

    @Test
    void refusesAnElementThatHoldsACommaAndOneThatIsNull() {
        assertEquals(
                "element 1 of 'tags' holds a comma, which would make two elements of it",
                assertThrows(IllegalArgumentException.class, () -> WireFormat.join(List.of("a", "b,c"), "tags"))
                        .getMessage());
        assertEquals(
                "element 0 of 'tags' is null: leave it out",
                assertThrows(
                                IllegalArgumentException.class,
                                () -> WireFormat.join(Collections.singletonList(null), "tags"))
                        .getMessage());
    }
}
