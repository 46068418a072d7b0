package dev.topaz.generate;

import dev.topaz.spec.place.NamePattern;
import java.util.Collection;
import java.util.List;

/**
 * One name or pattern of a declaration.
 *
 * @param role whether it chooses or excepts
 * @param index its place among those of the same role, from 0
 */
public record ApiEntry(Role role, int index, String text) {
    private static final String ANY = "*";

    /** What an entry does. */
    public enum Role {
        /** It chooses APIs. */
        CHOOSES,
        /** It takes chosen APIs away. */
        EXCEPTS
    }

    /** A pattern fits names; a name stands for itself, known or not. */
    boolean isPattern() {
        return text.contains(ANY);
    }

    NamePattern pattern() {
        return NamePattern.of(text);
    }

    /** Returns those of the names that this entry means. */
    List<String> among(Collection<String> names) {
        return names.stream().filter(pattern()::matches).toList();
    }
}
