package dev.topaz.migration.source;

/**
 * A text that the compiler reads at a place of a source, and that is not in the file.
 *
 * @param at the place in the file, before which the text stands
 * @param text without line breaks, so that lines keep their numbers
 */
record Insertion(int at, String text) {
    Insertion {
        if (text.indexOf('\n') >= 0 || text.indexOf('\r') >= 0) {
            throw new IllegalArgumentException("an inserted text has a line break: " + text);
        }
    }
}
