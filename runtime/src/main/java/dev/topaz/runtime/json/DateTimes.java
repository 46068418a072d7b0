package dev.topaz.runtime.json;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.concurrent.TimeUnit;

/** Reads a date and time as it nearly always stands in a document, {@code "yyyy-MM-dd HH:mm:ss"}, without making text of it. */
final class DateTimes {
    /** Is further away than any date. */
    static final long NONE = Long.MIN_VALUE;

    /** In bytes, with the quotes. */
    static final int LENGTH = 21;

    private static final Form DAY = new Form("0000-00-");
    private static final Form HOUR = new Form("00 00:00");
    private static final Form TIME = new Form("00:00:00");

    private DateTimes() {}

    /**
     * Returns the seconds from 1970-01-01 00:00:00 to the date and time whose opening quote stands at an offset, both in one zone.
     *
     * @return {@link #NONE} for anything else, and for a day or a time that does not exist
     */
    static long secondsAt(byte[] in, int start) {
        if (start > in.length - LENGTH || in[start] != '"' || in[start + LENGTH - 1] != '"') {
            return NONE;
        }
        // The forms overlap, so that each is a whole word.
        int day = DAY.digits(in, start + 1);
        int hour = HOUR.digits(in, start + 9);
        int time = TIME.digits(in, start + 12);
        return (day | hour | time) < 0 ? NONE : seconds(day, hour, time);
    }

    private static long seconds(int day, int hour, int time) {
        try {
            LocalDate ofDay = LocalDate.of(day / 10_000, day / 10 % 100, hour / 1_000_000);
            LocalTime ofTime = LocalTime.of(time / 1_000_000, time / 1_000 % 100, time % 100);
            return TimeUnit.DAYS.toSeconds(ofDay.toEpochDay()) + ofTime.toSecondOfDay();
        } catch (DateTimeException e) {
            return NONE;
        }
    }

    /** What a word looks like: some of its bytes are digits, the others are always the same. */
    private static final class Form {
        private final long fixed;
        private final long fixedBits;

        /** @param like zeros for digits, and the other bytes as they are */
        Form(String like) {
            long bytes = 0;
            long bits = 0;
            for (int i = 0; i < Words.LENGTH; i++) {
                if (like.charAt(i) != '0') {
                    bytes |= (long) like.charAt(i) << (i * Byte.SIZE);
                    bits |= 0xFFL << (i * Byte.SIZE);
                }
            }
            this.fixed = bytes;
            this.fixedBits = bits;
        }

        /** Returns the number that the digits are, with 0 in place of the other bytes; a negative number for another word. */
        int digits(byte[] in, int start) {
            long word = Words.at(in, start);
            long digits = (word & ~fixedBits) | (Words.ZEROS & fixedBits);
            return (word & fixedBits) == fixed && Words.isDigits(digits) ? (int) Words.ofDigits(digits) : -1;
        }
    }
}
