package dev.topaz.runtime.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import dev.topaz.runtime.date.DateText;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** What is read among the bytes is what the text says, and nothing else is taken for a date. */
class DateTimesTest {
    private static final String USUAL = "\"2026-10-12 17:38:49\"";
    private static final ZoneOffset ZONE = ZoneOffset.ofHours(8);
    private static final String FORM = "[0-9]{4}-[0-9]{2}-[0-9]{2} [0-9]{2}:[0-9]{2}:[0-9]{2}";

    /** Returns what the text between the quotes says. */
    private static long expected(String quoted) {
        String text = quoted.substring(1, quoted.length() - 1);
        boolean isQuoted = quoted.charAt(0) == '"' && quoted.charAt(quoted.length() - 1) == '"';
        return isQuoted && text.matches(FORM) ? local(text) : DateTimes.NONE;
    }

    private static long local(String text) {
        return DateText.parse(text)
                .map(date -> date.toInstant().atZone(ZONE).toLocalDateTime().toEpochSecond(ZoneOffset.UTC))
                .orElse(DateTimes.NONE);
    }

    private static long read(String quoted) {
        return DateTimes.secondsAt(quoted.getBytes(StandardCharsets.ISO_8859_1), 0);
    }

    @Test
    void readsWhatTheTextSaysWhateverByteStandsAnywhere() {
        int dates = 0;
        for (int i = 0; i < USUAL.length(); i++) {
            for (char c = 0; c < 0x100; c++) {
                String quoted = USUAL.substring(0, i) + c + USUAL.substring(i + 1);
                long expected = expected(quoted);
                assertEquals(expected, read(quoted), quoted);
                dates += expected == DateTimes.NONE ? 0 : 1;
            }
        }
        // Each digit with which day and time exist, and each of the seven other bytes as it was.
        assertEquals(101 + 7, dates);
    }

    @Test
    void readsDaysAndTimesThatExist() {
        for (String text : Arrays.asList(
                "1969-12-31 23:59:59", "0000-01-01 00:00:00", "9999-12-31 23:59:59", "2024-02-29 00:00:00")) {
            long seconds = read('"' + text + '"');
            assertNotEquals(DateTimes.NONE, seconds, text);
            assertEquals(local(text), seconds, text);
        }
        for (String text : Arrays.asList(
                "2026-02-29 00:00:00", "2026-13-01 00:00:00", "2026-00-01 00:00:00", "2026-01-01 24:00:00")) {
            assertEquals(DateTimes.NONE, read('"' + text + '"'), text);
        }
    }

    @Test
    void readsAtAnyOffsetAndNotBehindTheEnd() {
        byte[] in = ("[" + USUAL + "]").getBytes(StandardCharsets.US_ASCII);

        assertEquals(expected(USUAL), DateTimes.secondsAt(in, 1));
        for (int end = 0; end < USUAL.length(); end++) {
            assertEquals(DateTimes.NONE, DateTimes.secondsAt(Arrays.copyOf(in, 1 + end), 1));
        }
    }

    @Test
    void leavesAnyOtherValueUnread() {
        JsonReader in = new JsonReader("[\"2026-10-12\", 7]".getBytes(StandardCharsets.US_ASCII));
        in.enterArray();
        in.nextElement();

        assertEquals(JsonReader.NO_DATE_TIME, in.nextIfDateTime());
        assertEquals("2026-10-12", in.scalar());
        in.nextElement();
        assertEquals(JsonReader.NO_DATE_TIME, in.nextIfDateTime());
        assertEquals(Long.valueOf(7), in.nextIfWhole());
    }
}
