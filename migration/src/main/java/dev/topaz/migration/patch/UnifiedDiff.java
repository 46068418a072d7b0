package dev.topaz.migration.patch;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** Changes in the form that {@code git apply} and {@code patch -p1} take; each file stays in its own encoding. */
public final class UnifiedDiff {
    private static final int CONTEXT = 3;

    private final StringBuilder text = new StringBuilder();

    private UnifiedDiff() {}

    /** The patch with all of the changes, in their order. */
    public static byte[] of(Collection<? extends FileChange> changes) {
        ByteArrayOutputStream patch = new ByteArrayOutputStream();
        changes.forEach(change -> patch.writeBytes(of(change).getBytes(change.charset())));
        return patch.toByteArray();
    }

    /** The part of one file. */
    static String of(FileChange change) {
        UnifiedDiff diff = new UnifiedDiff();
        if (change instanceof FileChange.Changed changed) {
            diff.changed(changed);
        } else if (change instanceof FileChange.Removed removed) {
            diff.removed(removed);
        } else {
            diff.added(change);
        }
        return diff.text.toString();
    }

    private void removed(FileChange.Removed change) {
        List<String> lines = Lines.of(change.file().text()).lines();
        text.append("diff --git a/" + change.path() + " b/" + change.path() + "\ndeleted file mode 100644\n");
        text.append("--- a/" + name(change) + "\n+++ /dev/null\n@@ -1," + lines.size() + " +0,0 @@\n");
        lines.forEach(line -> line('-', line));
    }

    private void added(FileChange change) {
        List<String> lines = Lines.of(change.after()).lines();
        text.append("diff --git a/" + change.path() + " b/" + change.path() + "\nnew file mode 100644\n");
        text.append("--- /dev/null\n+++ b/" + name(change) + "\n@@ -0,0 +1," + lines.size() + " @@\n");
        lines.forEach(line -> line('+', line));
    }

    private void changed(FileChange.Changed change) {
        Lines lines = Lines.of(change.file().text());
        text.append("diff --git a/" + change.path() + " b/" + change.path() + "\n");
        text.append("--- a/" + name(change) + "\n+++ b/" + name(change) + "\n");
        List<Block> hunk = new ArrayList<>();
        int grown = 0;
        for (Block block : Block.of(change, lines)) {
            if (!hunk.isEmpty() && block.from() - hunk.get(hunk.size() - 1).to() > 2 * CONTEXT) {
                grown = hunk(lines, hunk, grown);
                hunk.clear();
            }
            hunk.add(block);
        }
        hunk(lines, hunk, grown);
    }

    /** @return by how many lines the file has grown behind this hunk */
    private int hunk(Lines lines, List<Block> blocks, int grown) {
        int from = Math.max(0, blocks.get(0).from() - CONTEXT);
        int to = Math.min(lines.size(), blocks.get(blocks.size() - 1).to() + CONTEXT);
        int growth = blocks.stream()
                .mapToInt(block -> block.instead().size() - (block.to() - block.from()))
                .sum();
        int newSize = to - from + growth;
        text.append("@@ -" + range(from, to - from) + " +" + range(from + grown, newSize) + " @@\n");
        int at = from;
        for (Block block : blocks) {
            lines.lines().subList(at, block.from()).forEach(line -> line(' ', line));
            lines.lines().subList(block.from(), block.to()).forEach(line -> line('-', line));
            block.instead().forEach(line -> line('+', line));
            at = block.to();
        }
        lines.lines().subList(at, to).forEach(line -> line(' ', line));
        return grown + growth;
    }

    private static String range(int from, int size) {
        return (size == 0 ? from : from + 1) + "," + size;
    }

    private void line(char mark, String line) {
        text.append(mark).append(line);
        if (!line.endsWith("\n")) {
            text.append("\n\\ No newline at end of file\n");
        }
    }

    /** A tab ends a name that has spaces in it. */
    private static String name(FileChange change) {
        return change.path().contains(" ") ? change.path() + "\t" : change.path();
    }
}
