package dev.topaz.migration.patch;

import java.util.ArrayList;
import java.util.List;

/**
 * Neighbouring lines that go, and those that come instead.
 *
 * @param from the first line that goes
 * @param to the first line behind them that stays
 */
record Block(int from, int to, List<String> instead) {
    /** The edits of a file, by the lines that they touch; what has no line between it is one block. */
    static List<Block> of(FileChange.Changed change, Lines lines) {
        List<Block> blocks = new ArrayList<>();
        List<Edit> together = new ArrayList<>();
        int from = 0;
        int to = 0;
        for (Edit edit : change.edits()) {
            int first = lines.lineOf(edit.start());
            if (!together.isEmpty() && first > to) {
                blocks.add(block(change, lines, from, together));
                together.clear();
            }
            from = together.isEmpty() ? first : from;
            together.add(edit);
            to = Math.max(to, behind(edit, lines));
        }
        if (!together.isEmpty()) {
            blocks.add(block(change, lines, from, together));
        }
        return blocks;
    }

    /** An edit that takes a line break away, and more or less than whole lines, draws the next line in. */
    private static int behind(Edit edit, Lines lines) {
        boolean whole = lines.begin(edit.start())
                && lines.begin(edit.end())
                && (edit.text().isEmpty() || edit.text().endsWith("\n"));
        int last = lines.lineOf(edit.end());
        return whole ? last : Math.min(lines.size(), last + 1);
    }

    private static Block block(FileChange.Changed change, Lines lines, int from, List<Edit> edits) {
        int to = edits.stream().mapToInt(edit -> behind(edit, lines)).max().orElse(from);
        String text = change.between(lines.start(from), lines.start(to), edits);
        return new Block(from, to, Lines.of(text).lines());
    }
}
