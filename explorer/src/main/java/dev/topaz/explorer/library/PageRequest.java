package dev.topaz.explorer.library;

import java.util.List;

/**
 * Which part of a long list is wanted.
 *
 * @param offset how many elements to leave out
 * @param size how many elements to return at most
 */
public record PageRequest(int offset, int size) {
    /** How many lines a list shows at a time. */
    public static final int DEFAULT_SIZE = 60;

    /** Returns the elements of this page, fewer or none at the end of the list. */
    public <T> List<T> of(List<T> all) {
        return all.stream().skip(Math.max(0, offset)).limit(Math.max(0, size)).toList();
    }
}
