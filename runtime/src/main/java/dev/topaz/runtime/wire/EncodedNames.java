package dev.topaz.runtime.wire;

import org.jspecify.annotations.Nullable;

/**
 * Keeps the names of parameters as bytes, for the next call that has them. Each name has one place, which the next name of that
 * place takes over: memory is bounded however many names an application makes up. Safe for use by many threads.
 */
final class EncodedNames {
    /** A power of two. The generated requests of one application have a few hundred names. */
    private static final int PLACES = 512;

    /** In characters. Longer names are encoded each time. */
    private static final int LONGEST_KEPT = 64;

    private final @Nullable EncodedParam[] places = new EncodedParam[PLACES];

    /** Returns the parameter of a name, with an empty value. */
    EncodedParam get(String name) {
        int hash = name.hashCode();
        int place = (hash ^ (hash >>> 16)) & (PLACES - 1);
        EncodedParam known = places[place];
        if (known != null && known.name().equals(name)) {
            return known;
        }
        EncodedParam encoded = new EncodedParam(name, "");
        if (name.length() <= LONGEST_KEPT) {
            // A race between threads is harmless: the parameter is immutable, and another one of the name is the same.
            places[place] = encoded;
        }
        return encoded;
    }
}
