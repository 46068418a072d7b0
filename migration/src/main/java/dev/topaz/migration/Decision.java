package dev.topaz.migration;

import java.util.Comparator;

/**
 * A line that a person must look at.
 *
 * @param path below the folder of the project, with slashes
 * @param line counted from 1, in the file as it is before the move
 * @param column counted from 1; 1 where the whole line is meant
 * @param message what does not compile or behaves differently
 * @param fix what to type instead; empty where no text can be given
 */
record Decision(Rule rule, String path, int line, int column, String message, String fix)
        implements Comparable<Decision> {
    private static final Comparator<Decision> ORDER = Comparator.comparing(Decision::path)
            .thenComparingInt(Decision::line)
            .thenComparingInt(Decision::column)
            .thenComparing(Decision::rule)
            .thenComparing(Decision::message);

    /** The same about a line that has moved. */
    Decision at(int otherLine) {
        return new Decision(rule, path, otherLine, column, message, fix);
    }

    @Override
    public int compareTo(Decision other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return path + ":" + line + ": " + message + (fix.isEmpty() ? "" : ": " + fix);
    }
}
