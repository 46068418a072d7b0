package dev.topaz.scrape.tree;

import java.util.List;

/** What a search for the tree of a table ended with. */
sealed interface SearchResult {
    /** One tree, and no other. */
    record Tree(List<PlacedRow> rows) implements SearchResult {
        public Tree {
            rows = List.copyOf(rows);
        }
    }

    /** No tree: nothing that can stand in a table goes on at this place. */
    record Nothing(int index) implements SearchResult {}

    /** At least two trees, and the first row in which they differ. */
    record Ambiguous(PlacedRow one, PlacedRow other) implements SearchResult {}

    /** More ways to read the rows than it makes sense to follow. */
    record TooMany(int index) implements SearchResult {}

    static SearchResult different(List<PlacedRow> one, List<PlacedRow> other) {
        int same = 0;
        while (same < Math.min(one.size(), other.size()) && one.get(same).equals(other.get(same))) {
            same++;
        }
        int last = Math.min(one.size(), other.size()) - 1;
        return new Ambiguous(one.get(Math.min(same, last)), other.get(Math.min(same, last)));
    }
}
