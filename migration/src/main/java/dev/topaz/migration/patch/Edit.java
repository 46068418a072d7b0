package dev.topaz.migration.patch;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * One place of a text, and what stands there instead.
 *
 * @param start in characters from 0
 * @param end behind the last character that goes; the start for a mere insertion
 */
public record Edit(int start, int end, String text) {
    /** What is written before a character comes before what takes its place. */
    private static final Comparator<Edit> OUTERMOST_FIRST = Comparator.comparingInt(Edit::start)
            .thenComparing(edit -> edit.start < edit.end)
            .thenComparing(Comparator.comparingInt(Edit::end).reversed());

    public Edit {
        if (start < 0 || end < start) {
            throw new IllegalArgumentException("no place: " + start + " to " + end);
        }
    }

    /** Returns the same edit with the line breaks of Windows. */
    Edit ofWindows() {
        return new Edit(start, end, text.replaceAll("(?<!\r)\n", "\r\n"));
    }

    /**
     * Returns edits of which none lies in another, in the order of their places: what stands in a text that another edit takes away,
     * or writes anew, is gone.
     */
    public static List<Edit> outermost(List<Edit> edits) {
        List<Edit> outermost = new ArrayList<>();
        int end = 0;
        for (Edit edit : edits.stream().sorted(OUTERMOST_FIRST).toList()) {
            if (edit.start >= end) {
                outermost.add(edit);
                end = edit.end;
            }
        }
        return outermost;
    }
}
