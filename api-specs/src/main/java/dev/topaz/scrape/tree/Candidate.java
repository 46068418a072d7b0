package dev.topaz.scrape.tree;

/** One way to read the next row of a table. */
public record Candidate(Cells cells, Kind kind) {
    /** What the marks of a row say about where it belongs. */
    public enum Kind {
        /** Stands at the left edge. */
        TOP,
        /** Nested, with the mark └: it has no rows below it. */
        LEAF,
        /** Nested, without the mark: there are rows below it. */
        BRANCH,
        /** Without a mark where top rows and branches look alike. */
        TOP_OR_BRANCH
    }

    boolean mayBeTop() {
        return kind == Kind.TOP || kind == Kind.TOP_OR_BRANCH;
    }

    boolean mayBeNested() {
        return kind != Kind.TOP;
    }
}
