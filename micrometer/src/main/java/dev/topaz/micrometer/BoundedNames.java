package dev.topaz.micrometer;

import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/** Limits the number of values of a tag that come from the platform: a registry keeps every value that it has seen. */
final class BoundedNames {
    private static final String NONE = "none";
    private static final String OTHER = "other";
    private static final int MOST = 200;
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,79}");

    private final Set<String> known = ConcurrentHashMap.newKeySet();

    /** Returns the word itself, if it looks like a name and is one of the first 200; {@code none} for an empty one. */
    String of(Optional<String> word) {
        return word.map(this::bounded).orElse(NONE);
    }

    private String bounded(String word) {
        if (known.contains(word)) {
            return word;
        }
        if (known.size() >= MOST || !NAME.matcher(word).matches()) {
            return OTHER;
        }
        known.add(word);
        return word;
    }
}
