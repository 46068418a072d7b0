package dev.topaz.runtime.generated;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Date;
import java.util.List;
import java.util.TimeZone;
import org.junit.jupiter.api.Test;

class FieldsTest {
    private static final Fields FIELDS = Fields.builder()
            .number("id")
            .text("buyer_nick")
            .json("extra")
            .list("sizes", Cursor::number)
            .build();

    @Test
    void describesTheFieldsThatAreSetAndMasksWhatMayBePersonal() {
        assertEquals(
                "Trade{id=1, buyer_nick=***, extra=***, sizes=[2]}",
                FIELDS.describe("Trade", 1L, "somebody", "{}", Collections.singletonList(2L)));
        assertEquals("Trade{}", FIELDS.describe("Trade", null, null, null, null));
    }

    @Test
    void copiesDatesAndListsWithTheDatesAndListsInThem() {
        Date date = new Date(1000);
        List<Date> dates = new ArrayList<>(Arrays.asList(date, null));
        List<List<Date>> lists = new ArrayList<>();
        lists.add(dates);

        List<List<Date>> copy = Lists.copy(lists);
        date.setTime(5);
        dates.clear();

        assertEquals(Collections.singletonList(Arrays.asList(new Date(1000), null)), copy);
        assertThrows(UnsupportedOperationException.class, () -> copy.get(0).clear());
        assertNull(Lists.copy(null));
    }

    @Test
    void makesListsOfElementsAndTakesANullAloneForNoList() {
        assertEquals(Arrays.asList(1L, 2L, 3L), Lists.of(1L, 2L, 3L));
        assertNull(Lists.of((Long) null));
    }

    @Test
    void convertsDatesInThePlatformsZoneWhateverTheZoneOfThisMachine() {
        TimeZone before = TimeZone.getDefault();
        try {
            TimeZone.setDefault(TimeZone.getTimeZone("America/New_York"));
            Date date = Dates.from(LocalDateTime.of(2026, 11, 1, 9, 30));

            assertEquals(Instant.parse("2026-11-01T01:30:00Z"), Dates.toInstant(date));
            assertEquals(LocalDateTime.of(2026, 11, 1, 9, 30), Dates.toLocalDateTime(date));
            assertEquals(date, Dates.from(Instant.parse("2026-11-01T01:30:00Z")));
        } finally {
            TimeZone.setDefault(before);
        }
    }

    @Test
    void readsASqlDateWhichHasNoInstant() {
        assertEquals(Instant.ofEpochMilli(7), Dates.toInstant(new java.sql.Date(7)));
        assertEquals(Date.class, Dates.copy(new java.sql.Timestamp(7)).getClass());
    }
}
