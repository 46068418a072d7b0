package dev.topaz.runtime.generated;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Date;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Copies the lists that generated classes are given and give away; null stays null.
 *
 * <pre>{@code
 * List<Long> ids = new ArrayList<>(Arrays.asList(1L, 2L));
 * List<Long> kept = Lists.copy(ids);
 * ids.clear();
 * kept.size(); // 2
 * }</pre>
 */
public final class Lists {
    private Lists() {}

    /** Returns an unmodifiable copy of a list and of the lists and dates in it; its other elements cannot change anyway. */
    public static <T> @Nullable List<T> copy(@Nullable List<T> list) {
        return list == null ? null : copyOf(list);
    }

    private static <T> List<T> copyOf(List<T> list) {
        List<T> copy = new ArrayList<>(list);
        copy.replaceAll(Lists::copyElement);
        return Collections.unmodifiableList(copy);
    }

    /**
     * Returns the list of elements that are given one by one; null when the only one of them is null.
     *
     * @param more what follows the first one
     */
    @SafeVarargs
    public static <T> @Nullable List<T> of(@Nullable T first, T... more) {
        if (first == null && more.length == 0) {
            return null;
        }
        List<T> list = new ArrayList<>(1 + more.length);
        list.add(first);
        for (T each : more) {
            list.add(each);
        }
        return Collections.unmodifiableList(list);
    }

    // A copy of a list of T is a list of T, and a copy of a date a date: the class of an element never changes.
    @SuppressWarnings("unchecked")
    private static <T> T copyElement(T element) {
        if (element instanceof Date) {
            return (T) new Date(((Date) element).getTime());
        }
        return element instanceof List ? (T) copyOf((List<?>) element) : element;
    }
}
