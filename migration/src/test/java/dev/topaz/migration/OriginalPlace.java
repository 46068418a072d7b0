package dev.topaz.migration;

import dev.topaz.migration.patch.Edit;
import dev.topaz.migration.patch.FileChange;

/** Where a place of a moved project stood before the move. */
final class OriginalPlace {
    private OriginalPlace() {}

    /**
     * Returns the place as {@code path:line}.
     *
     * @param position of the moved text, in characters from 0
     * @param line of the moved text, for a file that did not change
     */
    static String of(String path, long position, long line, Outcome outcome) {
        return outcome.changes().stream()
                .filter(change -> change.path().equals(path))
                .findFirst()
                .map(change -> path + ":" + lineBefore(change, (int) position))
                .orElse(path + ":" + line);
    }

    /** The line of the text before the change that a place of the text after it came from; 0 for a file that is new. */
    private static int lineBefore(FileChange change, int after) {
        if (!(change instanceof FileChange.Changed changed)) {
            return 0;
        }
        int grown = 0;
        int before = after;
        for (Edit edit : changed.edits()) {
            if (edit.start() + grown <= after) {
                int end = edit.start() + grown + edit.text().length();
                grown += edit.text().length() - (edit.end() - edit.start());
                before = after < end ? edit.start() : after - grown;
            }
        }
        return (int) changed.file()
                        .text()
                        .substring(0, before)
                        .chars()
                        .filter(c -> c == '\n')
                        .count()
                + 1;
    }
}
