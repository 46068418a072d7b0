package dev.topaz.runtime.json;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Reads a date as it nearly always stands in a document, {@code "yyyy-MM-dd HH:mm:ss"} in GMT+8, without making text of it. */
final class UsualDates {
    /** That of the platform's clock. */
    private static final ZoneOffset ZONE = ZoneOffset.ofHours(8);

    /** In bytes, with the quotes. */
    static final int LENGTH = 21;

    private static final Form DAY = new Form("0000-00-");
    private static final Form HOUR = new Form("00 00:00");
    private static final Form TIME = new Form("00:00:00");

    private UsualDates() {}

    /** Returns the date whose opening quote stands at an offset; null for anything else, and for a date that does not exist. */
    static @Nullable Date at(byte[] in, int start) {
        if (start > in.length - LENGTH || in[start] != '"' || in[start + LENGTH - 1] != '"') {
            return null;
        }
        // The forms overlap, so that each is a whole word.
        int day = DAY.digits(in, start + 1);
        int hour = HOUR.digits(in, start + 9);
        int time = TIME.digits(in, start + 12);
        return (day | hour | time) < 0 ? null : date(day, hour, time);
    }

    private static @Nullable Date date(int day, int hour, int time) {
        try {
            LocalDate ofDay = LocalDate.of(day / 10_000, day / 10 % 100, hour / 1_000_000);
            LocalTime ofTime = LocalTime.of(time / 1_000_000, time / 1_000 % 100, time % 100);
            return new Date(TimeUnit.DAYS.toMillis(ofDay.toEpochDay())
                    + TimeUnit.SECONDS.toMillis(ofTime.toSecondOfDay() - ZONE.getTotalSeconds()));
        } catch (DateTimeException e) {
            return null;
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
