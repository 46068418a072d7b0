package dev.topaz.runtime.generated;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What a document says of its pages: the parameters that choose one, and what the answer says of it. Immutable: each method returns a
 * copy.
 *
 * @param <R> the response
 * @param <T> an item
 */
public final class PageFields<R, T> {
    private final Function<R, @Nullable List<T>> items;
    private final String page;
    private final String object;
    private final long first;
    private final String size;
    private final long usualSize;
    private final String useHasNext;
    private final @Nullable Function<R, @Nullable Long> total;
    private final @Nullable Function<R, @Nullable Boolean> hasNext;
    private final @Nullable Function<R, @Nullable Object> nextCursor;

    private PageFields(Builder<R, T> from) {
        this.items = from.items;
        this.page = from.page;
        this.object = from.object;
        this.first = from.first;
        this.size = from.size;
        this.usualSize = from.usualSize;
        this.useHasNext = from.useHasNext;
        this.total = from.total;
        this.hasNext = from.hasNext;
        this.nextCursor = from.nextCursor;
    }

    /** Collects what a document says. */
    public static final class Builder<R, T> {
        private final String page;
        private final Function<R, @Nullable List<T>> items;
        private String object = "";
        private long first = 1;
        private String size = "";
        private long usualSize;
        private String useHasNext = "";
        private @Nullable Function<R, @Nullable Long> total;
        private @Nullable Function<R, @Nullable Boolean> hasNext;
        private @Nullable Function<R, @Nullable Object> nextCursor;

        /** @param page the parameter with the number of the page, or with the cursor */
        public Builder(String page, Function<R, @Nullable List<T>> items) {
            this.page = page;
            this.items = items;
        }

        /** Sets the object of the request that holds the parameters of the page; by default they are at the top. */
        public Builder<R, T> inside(String parameter) {
            this.object = parameter;
            return this;
        }

        /** Sets the number of the first page; 1 by default. */
        public Builder<R, T> first(long number) {
            this.first = number;
            return this;
        }

        /**
         * Sets the parameter with the size of a page.
         *
         * @param usual the documented default; 0 if the document has none
         */
        public Builder<R, T> size(String parameter, long usual) {
            this.size = parameter;
            this.usualSize = usual;
            return this;
        }

        /** Sets the parameter that asks for a mark of the end in place of a total. */
        public Builder<R, T> useHasNext(String parameter) {
            this.useHasNext = parameter;
            return this;
        }

        /** Sets where the answer says how many items there are in all. */
        public Builder<R, T> total(Function<R, @Nullable Long> getter) {
            this.total = getter;
            return this;
        }

        /** Sets where the answer says whether there is another page. */
        public Builder<R, T> hasNext(Function<R, @Nullable Boolean> getter) {
            this.hasNext = getter;
            return this;
        }

        /** Sets where the answer has the cursor of the next page. */
        public Builder<R, T> nextCursor(Function<R, @Nullable Object> getter) {
            this.nextCursor = getter;
            return this;
        }

        /** Returns the description. */
        public PageFields<R, T> build() {
            return new PageFields<>(this);
        }
    }

    /** Returns the items of an answer; null for none. */
    public @Nullable List<T> items(R answer) {
        return items.apply(answer);
    }

    /** Returns the parameter with the number of the page, or with the cursor. */
    public String page() {
        return page;
    }

    /** Returns the object of the request that holds the parameters of the page; empty when they are at the top. */
    public String object() {
        return object;
    }

    /** Returns the number of the first page. */
    public long first() {
        return first;
    }

    /** Returns the parameter with the size of a page; empty for none. */
    public String size() {
        return size;
    }

    /** Returns the documented size of a page; 0 for none. */
    public long usualSize() {
        return usualSize;
    }

    /** Returns the parameter that asks for a mark of the end in place of a total; empty for none. */
    public String useHasNext() {
        return useHasNext;
    }

    /** Returns whether an answer says how many items there are in all. */
    public boolean hasTotal() {
        return total != null;
    }

    /** Returns how many items there are in all; null if the answer does not say. */
    public @Nullable Long total(R answer) {
        return total == null ? null : total.apply(answer);
    }

    /** Returns whether there is another page; null if the answer does not say. */
    public @Nullable Boolean hasNext(R answer) {
        return hasNext == null ? null : hasNext.apply(answer);
    }

    /** Returns whether pages are chosen by cursors. */
    public boolean hasCursor() {
        return nextCursor != null;
    }

    /** Returns the cursor of the next page; empty for none. */
    public String nextCursor(R answer) {
        Object cursor = nextCursor == null ? null : nextCursor.apply(answer);
        return cursor == null ? "" : cursor.toString();
    }
}
