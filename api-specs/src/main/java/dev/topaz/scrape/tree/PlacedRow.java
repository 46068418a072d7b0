package dev.topaz.scrape.tree;

import dev.topaz.scrape.page.Row;

/**
 * A row and the place found for it.
 *
 * @param index where it begins
 * @param parent where the row of its object begins; {@link OpenObject#TABLE} for a top row
 * @param parentName what messages call its object
 * @param prose how certain its example and its description are
 */
record PlacedRow(Row row, int index, int parent, String parentName, Prose prose) {
    /** The same row, of which other prose would have fitted too. */
    PlacedRow uncertain() {
        return new PlacedRow(row, index, parent, parentName, Prose.UNCERTAIN);
    }
}
