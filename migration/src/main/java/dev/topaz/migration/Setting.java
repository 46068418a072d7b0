package dev.topaz.migration;

import java.util.Optional;

/**
 * What a client of the official SDK is set to.
 *
 * @param text the value as code writes it
 * @param constant the value where the compiler knows it: a number as {@code Long}, a truth value, or a text
 */
record Setting(String text, Optional<Object> constant) {
    /** A value that nobody wrote. */
    static Setting of(long number) {
        return new Setting(String.valueOf(number), Optional.of(number));
    }

    Optional<Long> number() {
        return constant.filter(Long.class::isInstance).map(Long.class::cast);
    }

    Optional<String> word() {
        return constant.filter(String.class::isInstance).map(String.class::cast);
    }

    boolean is(boolean value) {
        return constant.filter(each -> each.equals(value)).isPresent();
    }

    /** Returns whether writing the value twice does what writing it once does. */
    boolean isRepeatable() {
        return text.matches("[\\w.\\s*+-]+");
    }

    /** Returns the value plus one. */
    String plusOne() {
        return number().map(value -> String.valueOf(value + 1))
                .orElse((text.matches("[\\w.()]+") ? text : "(" + text + ")") + " + 1");
    }
}
