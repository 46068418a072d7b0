package dev.topaz.migration;

/**
 * Something that a person must look at.
 *
 * @param line counted from 1
 * @param text what is the matter, and what to use instead
 */
record Decision(String path, int line, String text) {
    @Override
    public String toString() {
        return path + ":" + line + ": " + text;
    }
}
