package dev.topaz.scrape.tree;

import dev.topaz.scrape.page.Row;

/**
 * A row and the place found for it.
 *
 * @param index where it begins
 * @param parent where the row of its object begins; {@link Open#TABLE} for a top row
 * @param parentName what messages call its object
 * @param hidesExample whether the beginning of its description may be an example
 */
record Placed(Row row, int index, int parent, String parentName, boolean hidesExample) {}
