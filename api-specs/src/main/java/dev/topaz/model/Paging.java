package dev.topaz.model;

import java.util.Optional;

/**
 * How the answers of an API are paged.
 *
 * @param page the parameter with the number of the page, or with a cursor
 * @param first the number of the first page
 * @param size the parameter with the size of a page
 * @param usualSize the documented default of the size; 0 for none
 * @param items the one outermost list of the answer
 * @param element what it is a list of
 * @param end how the last page is known
 */
public record Paging(
        Field page, long first, Optional<Field> size, long usualSize, FieldPath items, FieldType element, End end) {
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
}
