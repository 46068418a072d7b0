package dev.topaz.migration.patch;

/**
 * One place of a text, and what stands there instead.
 *
 * @param start in characters from 0
 * @param end behind the last character that goes; the start for a mere insertion
 */
public record Edit(int start, int end, String text) {
    public Edit {
        if (start < 0 || end < start) {
            throw new IllegalArgumentException("no place: " + start + " to " + end);
        }
    }

    /** Returns the same edit with the line breaks of Windows. */
    Edit ofWindows() {
        return new Edit(start, end, text.replaceAll("(?<!\r)\n", "\r\n"));
    }
}
