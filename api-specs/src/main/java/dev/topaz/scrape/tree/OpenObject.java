package dev.topaz.scrape.tree;

import dev.topaz.scrape.sample.SampleNode;
import org.jspecify.annotations.Nullable;

/**
 * An object whose rows are being read.
 *
 * @param parent the object around it; null for the table itself
 * @param start where its row begins; -1 for the table itself
 * @param node what the sample shows of it
 * @param next how many of the node's children have been met
 * @param depth how many objects are around it
 * @param needsRow whether its mark promises rows of which none was read yet
 */
record OpenObject(
        @Nullable OpenObject parent, int start, String name, SampleNode node, int next, boolean needsRow, int depth) {
    static final int TABLE = -1;

    static OpenObject table(SampleNode root) {
        return new OpenObject(null, TABLE, "the table", root, 0, false, 0);
    }

    boolean isTable() {
        return parent == null;
    }

    /** Whether its last row has been read: nothing that the sample shows of it is left. */
    boolean canClose() {
        return !needsRow && next == node.children().size();
    }

    boolean canCloseAll() {
        return canClose() && (parent == null || parent.canCloseAll());
    }

    /** What the sample shows of a row with this name: its next child, if that is what it is called. */
    SampleNode expected(String name) {
        return next < node.children().size() && node.children().get(next).isCalled(name)
                ? node.children().get(next)
                : SampleNode.UNKNOWN;
    }

    /** The same object after one more row. */
    OpenObject after(SampleNode met) {
        return new OpenObject(parent, start, name, node, met == SampleNode.UNKNOWN ? next : next + 1, false, depth);
    }
}
