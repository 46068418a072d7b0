package dev.topaz.spec.example;

import dev.topaz.spec.Limits;
import dev.topaz.spec.ParamSpec;
import dev.topaz.spec.ScalarType;
import dev.topaz.spec.ValueForm;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;

/**
 * One value for a parameter.
 *
 * @param seed what the value differs by from those of other parameters; equal seeds give equal values
 */
record PlausibleValue(ParamSpec param, ScalarType type, String seed) {
    private static final String BASE64 = "VG9wYXo=";

    /** What a name may say of a value; values of any other form are the one that the form itself gives. */
    private static final Map<ValueForm, Function<PlausibleValue, String>> BY_FORM = Map.of(
            ValueForm.TEXT, PlausibleValue::typedText,
            ValueForm.NUMBER, value -> Long.toString(value.within(value.number())),
            ValueForm.DECIMAL, PlausibleValue::money,
            ValueForm.BOOL, PlausibleValue::bool,
            ValueForm.DATE, PlausibleValue::date,
            ValueForm.FILE, value -> BASE64);

    /** The texts that are not words. */
    private static final Map<ScalarType, String> FIXED = Map.of(ScalarType.BYTE, BASE64, ScalarType.FIELD_LIST, "");

    private static final LocalDateTime FIRST = LocalDateTime.of(2024, 1, 1, 8, 0);
    private static final int MINUTES_OF_HALF_A_YEAR = 182 * 24 * 60;
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.ROOT);
    private static final ZoneOffset PLATFORM = ZoneOffset.ofHours(8);
    private static final long FIRST_ID = 1_000_000_000L;
    private static final int IDS = 900_000_000;

    String text() {
        return BY_FORM.getOrDefault(type.form(), value -> value.type().form().sample(""))
                .apply(this);
    }

    private String bool() {
        return Boolean.toString(meaning() != NameMeaning.MORE);
    }

    private String date() {
        return DATE.format(time());
    }

    private String typedText() {
        return shortened(FIXED.getOrDefault(type, words()));
    }

    private long number() {
        return switch (meaning()) {
            case ID -> FIRST_ID + hash(IDS);
            case PAGE_NUMBER, STATE -> 1;
            case PAGE_SIZE -> 20;
            case COUNT -> 1 + hash(20);
            case MONEY -> 100 + hash(50_000);
            case TIME, END_TIME -> time().toInstant(PLATFORM).toEpochMilli();
            case ERROR, MORE -> 0;
            case ADDRESS, PHONE, NICK, OTHER -> 1 + hash(100);
        };
    }

    private String words() {
        return switch (meaning()) {
            case ID, COUNT, PAGE_NUMBER, PAGE_SIZE -> Long.toString(number());
            case MONEY -> money();
            case TIME, END_TIME -> date();
            case ADDRESS -> "https://example.com/" + param.name();
            case PHONE -> "1380000" + String.format(Locale.ROOT, "%04d", hash(10_000));
            case ERROR -> "";
            case MORE -> "false";
            case STATE, NICK, OTHER -> param.name() + "_" + hash(1_000);
        };
    }

    private String money() {
        String price = String.format(Locale.ROOT, "%d.%02d", 1 + hash(500), hash(100));
        return price.length() <= mostCharacters() ? price : Integer.toString(1 + hash(9));
    }

    /** Ends come in the second half of the year, beginnings in the first: no period ends before it begins. */
    private LocalDateTime time() {
        int half = meaning() == NameMeaning.END_TIME ? MINUTES_OF_HALF_A_YEAR : 0;
        return FIRST.plusMinutes(half + hash(MINUTES_OF_HALF_A_YEAR));
    }

    private long within(long number) {
        Limits limits = param.limits();
        long shortened = Long.parseLong(shortened(Long.toString(number)));
        long atLeast = Math.max(shortened, limits.minValue().orElse(shortened));
        return Math.min(atLeast, limits.maxValue().orElse(atLeast));
    }

    private String shortened(String text) {
        return text.length() <= mostCharacters() ? text : text.substring(0, (int) mostCharacters());
    }

    /** Returns at least 1: documents write 0 where they mean nothing. */
    private long mostCharacters() {
        return Math.max(1, param.limits().maxLength().orElse(Long.MAX_VALUE));
    }

    private NameMeaning meaning() {
        return NameMeaning.of(param.name());
    }

    /** Returns a number from 0, less than the bound; the hash of a text is the same everywhere. */
    private int hash(int bound) {
        int mixed = seed.hashCode() * 0x9E3779B9;
        return Math.floorMod(mixed ^ (mixed >>> 15), bound);
    }
}
