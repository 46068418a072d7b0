package dev.topaz.model;

import java.util.Optional;

/**
 * How the answers of an API are paged.
 *
 * @param object the object of the request that has the parameters; empty when they are at the top
 * @param page the parameter with the number of the page, or with a cursor
 * @param first the number of the first page
 * @param size the parameter with the size of a page
 * @param usualSize the documented default of the size; 0 for none
 * @param items what the pages are of
 * @param end how the last page is known
 */
public record Paging(
        Optional<Field> object, Field page, long first, Optional<Field> size, long usualSize, Items items, End end) {
    /**
     * The one outermost list of the answer.
     *
     * @param path where it stands
     * @param outerClass the top-level class around the one that has the list; nested elements are classes of it
     */
    public record Items(FieldPath path, String outerClass) {
        /** Returns the type of an item. */
        public FieldType element() {
            return path.last().type().singleElement().orElseThrow();
        }
    }

    /**
     * How the last page is known; one of them is present.
     *
     * @param total how many items there are in all
     * @param hasNext whether there is another page
     * @param nextCursor the cursor of the next page
     * @param useHasNext the parameter that asks for {@code hasNext} in place of {@code total}
     */
    public record End(
            Optional<FieldPath> total,
            Optional<FieldPath> hasNext,
            Optional<FieldPath> nextCursor,
            Optional<Field> useHasNext) {}

    /** Returns the same paging of other items with another end. */
    public Paging of(Items otherItems, End otherEnd) {
        return new Paging(object, page, first, size, usualSize, otherItems, otherEnd);
    }
}
