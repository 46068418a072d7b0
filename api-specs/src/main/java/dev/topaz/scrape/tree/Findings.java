package dev.topaz.scrape.tree;

import java.util.List;

/** What a search for the tree of a table ended with. */
sealed interface Findings {
    /** One tree, and no other. */
    record Tree(List<Placed> rows) implements Findings {
        public Tree {
            rows = List.copyOf(rows);
        }
    }

    /** No tree: nothing that can stand in a table goes on at this place. */
    record Nothing(int index) implements Findings {}

    /** At least two trees, and the first row in which they differ. */
    record Ambiguous(Placed one, Placed other) implements Findings {}

    /** More ways to read the rows than it makes sense to follow. */
    record TooMany(int index) implements Findings {}

    static Findings different(List<Placed> one, List<Placed> other) {
        int same = 0;
        while (same < Math.min(one.size(), other.size()) && one.get(same).equals(other.get(same))) {
            same++;
        }
        int last = Math.min(one.size(), other.size()) - 1;
        return new Ambiguous(one.get(Math.min(same, last)), other.get(Math.min(same, last)));
    }
}
