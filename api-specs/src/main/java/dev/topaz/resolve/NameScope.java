package dev.topaz.resolve;

import java.util.Collection;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.function.UnaryOperator;

/** Hands out names that are unique in one place; the first who asks gets the plain name, the next a number behind it. */
final class NameScope {
    private final UnaryOperator<String> key;
    private final Set<String> taken = new HashSet<>();

    private NameScope(UnaryOperator<String> key, Collection<String> taken) {
        this.key = key;
        taken.forEach(name -> this.taken.add(key.apply(name)));
    }

    /** Names that differ only in case are different: members of a class. */
    static NameScope ofMembers(Collection<String> taken) {
        return new NameScope(UnaryOperator.identity(), taken);
    }

    /** Names that differ only in case are the same: class files overwrite each other on macOS and Windows. */
    static NameScope ofFiles(Collection<String> taken) {
        return new NameScope(name -> name.toLowerCase(Locale.ROOT), taken);
    }

    /** Takes the name if it is free. */
    boolean claim(String name) {
        return taken.add(key.apply(name));
    }

    /** Takes the name, or the name with the lowest free number from 2. */
    String claimUnique(String wanted) {
        String name = wanted;
        for (int number = 2; !claim(name); number++) {
            name = wanted + number;
        }
        return name;
    }
}
