package dev.topaz.runtime;

import java.util.Collections;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The items of the pages, one after the other; a page is called when its first item is asked for. */
final class PagedItems<R extends TaobaoResponse, T> implements Iterator<T> {
    private final PageSource<R, T> pages;
    private final Function<? super T, ?> key;
    private final Set<Object> seen = new HashSet<>();
    private Iterator<T> page = Collections.<T>emptyList().iterator();
    private @Nullable T next;

    PagedItems(PageSource<R, T> pages, Function<? super T, ?> key) {
        this.pages = pages;
        this.key = key;
    }

    @Override
    public boolean hasNext() {
        while (next == null && (page.hasNext() || nextPage())) {
            T item = page.next();
            // Keys of what has no key, such as an item that came without its number, are told apart by themselves.
            next = item == null || !seen.add(keyOf(item)) ? null : item;
        }
        return next != null;
    }

    private Object keyOf(T item) {
        Object found = key.apply(item);
        return found == null ? new Object() : found;
    }

    private boolean nextPage() {
        while (pages.hasNext()) {
            List<T> items = pages.items(pages.next());
            if (!items.isEmpty()) {
                page = items.iterator();
                return true;
            }
        }
        return false;
    }

    @Override
    public T next() {
        T item = hasNext() ? next : null;
        if (item == null) {
            throw new NoSuchElementException("there is no item after the last");
        }
        next = null;
        return item;
    }
}
