package dev.topaz.diff;

import dev.topaz.spec.Limits;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;

/** Tells whether limits became stricter, and words them. */
final class LimitChange {
    private LimitChange() {}

    /** Whether something that the old limits let through is refused by the new. */
    static boolean isStricter(Limits before, Limits after) {
        return isLower(before.maxLength(), after.maxLength())
                || isLower(before.maxListSize(), after.maxListSize())
                || isLower(before.maxValue(), after.maxValue())
                || isHigher(before.minValue(), after.minValue());
    }

    private static boolean isLower(OptionalLong before, OptionalLong after) {
        return after.isPresent() && (before.isEmpty() || after.getAsLong() < before.getAsLong());
    }

    private static boolean isHigher(OptionalLong before, OptionalLong after) {
        return after.isPresent() && (before.isEmpty() || after.getAsLong() > before.getAsLong());
    }

    /** The limits without the default, which is no limit. */
    static Limits bare(Limits limits) {
        return new Limits(limits.maxLength(), limits.maxListSize(), limits.minValue(), limits.maxValue(), "");
    }

    static String words(Limits limits) {
        List<String> words = new ArrayList<>();
        add("maxLength", limits.maxLength(), words);
        add("maxListSize", limits.maxListSize(), words);
        add("minValue", limits.minValue(), words);
        add("maxValue", limits.maxValue(), words);
        return String.join(", ", words);
    }

    private static void add(String name, OptionalLong value, List<String> words) {
        value.ifPresent(number -> words.add(name + " " + number));
    }
}
