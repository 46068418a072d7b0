package dev.topaz.spec;

import java.util.OptionalLong;

/**
 * The column 更多限制 of a parameter: what the platform checks, and the value it assumes when none is sent.
 *
 * @param maxLength characters of a text, bytes of a file
 * @param maxListSize elements of a list
 * @param defaultValue as documented; empty when the page names none
 */
public record Limits(
        OptionalLong maxLength,
        OptionalLong maxListSize,
        OptionalLong minValue,
        OptionalLong maxValue,
        String defaultValue) {
    /** No limit and no default. */
    public static final Limits NONE =
            new Limits(OptionalLong.empty(), OptionalLong.empty(), OptionalLong.empty(), OptionalLong.empty(), "");
}
