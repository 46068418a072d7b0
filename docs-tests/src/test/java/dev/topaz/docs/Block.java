package dev.topaz.docs;

/**
 * A fenced block of a page, or the hidden frame of those behind it.
 *
 * @param line of the page on which the fence stands
 * @param language the word behind the fence; empty when there is none, {@link #FRAME} for a hidden frame
 */
record Block(String page, int line, String language, String text) {
    /** Members that the Java behind it takes for granted: {@code <!-- frame … -->}. */
    static final String FRAME = "frame";

    String at(int lineOfText) {
        return page + ":" + (line + lineOfText);
    }

    String at() {
        return page + ":" + line;
    }
}
