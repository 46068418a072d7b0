package dev.topaz.spec.place;

import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The name of an API, or a pattern in which {@code *} stands for any characters, as in {@code @TopApis}. */
public final class NamePattern {
    /** Matches every name. */
    public static final NamePattern ALL = new NamePattern("*");

    private static final String WILDCARD = "*";

    private final String text;
    private final Pattern regex;

    private NamePattern(String text) {
        this.text = text;
        this.regex = Pattern.compile(
                Stream.of(text.split("\\*", -1)).map(Pattern::quote).collect(Collectors.joining(".*")));
    }

    /** Returns the pattern that a text such as {@code taobao.trade.*} stands for. */
    public static NamePattern of(String text) {
        return new NamePattern(text);
    }

    /** Returns whether the name matches as a whole. */
    public boolean matches(String name) {
        return regex.matcher(name).matches();
    }

    /** Returns what every matching name begins with; empty when the pattern begins with {@code *}. */
    public String prefix() {
        int wildcard = text.indexOf(WILDCARD);
        return wildcard < 0 ? text : text.substring(0, wildcard);
    }

    @Override
    public String toString() {
        return text;
    }
}
