package dev.topaz.migration;

import dev.topaz.migration.patch.Edit;
import dev.topaz.migration.patch.FileChange;
import dev.topaz.migration.patch.TextFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The lines of a project as they are after the move. */
final class CodeLines {
    private final Path root;
    private final Map<String, FileChange> changes = new HashMap<>();

    /** @param changes those of the move; files without a change are read */
    CodeLines(Path root, List<FileChange> changes) {
        this.root = root;
        changes.forEach(change -> this.changes.put(change.path(), change));
    }

    /** Adds its line to a decision. */
    OpenDecision of(Decision decision) {
        FileChange change = changes.get(decision.path());
        String code = change instanceof FileChange.Changed changed
                ? after(changed, decision.line())
                : line(lines(decision.path()), decision.line());
        return new OpenDecision(decision, code.strip());
    }

    /** The lines of a file as it is on disk; none where it cannot be read. */
    List<String> lines(String path) {
        Path file = root.resolve(path);
        try {
            return Files.isRegularFile(file)
                    ? TextFile.read(root, file).text().lines().toList()
                    : List.of();
        } catch (IOException e) {
            // A file that cannot be read any more has no line that a decision could be about.
            return List.of();
        }
    }

    private static String line(List<String> lines, int line) {
        return line >= 1 && line <= lines.size() ? lines.get(line - 1) : "";
    }

    /** The line that stands where a line of the text before stood. */
    private static String after(FileChange.Changed change, int line) {
        String before = change.file().text();
        Optional<Integer> start = start(before, line);
        if (start.isEmpty()) {
            return "";
        }
        int place = start.get();
        int moved = place;
        for (Edit edit : change.edits()) {
            if (edit.end() <= place) {
                moved += edit.text().length() - (edit.end() - edit.start());
            } else if (edit.start() < place) {
                moved -= place - edit.start();
            }
        }
        String after = change.after();
        int from = after.lastIndexOf('\n', Math.max(0, moved - 1)) + 1;
        int to = after.indexOf('\n', Math.min(moved, after.length()));
        return after.substring(Math.min(from, after.length()), to < 0 ? after.length() : to);
    }

    /** Where the first word of a line begins. */
    private static Optional<Integer> start(String text, int line) {
        int at = 0;
        for (int i = 1; i < line; i++) {
            int end = text.indexOf('\n', at);
            if (end < 0) {
                return Optional.empty();
            }
            at = end + 1;
        }
        while (at < text.length() && " \t".indexOf(text.charAt(at)) >= 0) {
            at++;
        }
        return Optional.of(at);
    }
}
