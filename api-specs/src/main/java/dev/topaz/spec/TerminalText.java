package dev.topaz.spec;

import java.util.regex.Pattern;

/** Text from documents as a terminal may show it: nothing in it steers the terminal, or changes the order of what it shows. */
public final class TerminalText {
    private static final String CONTROLS = "\\p{Cc}\\p{Cf}";
    private static final Pattern UNSAFE = Pattern.compile("[" + CONTROLS + "]+");
    private static final Pattern UNSAFE_BUT_LINE_ENDS = Pattern.compile("[" + CONTROLS + "&&[^\n]]+");
    private static final Pattern GAPS = Pattern.compile("[" + CONTROLS + "\\s]+");

    private TerminalText() {}

    /** Returns the text in one line, with one blank for each gap between words. */
    public static String words(String text) {
        return GAPS.matcher(text).replaceAll(" ");
    }

    /** Returns the text in one line, whose columns stay where they are. */
    public static String line(String text) {
        return UNSAFE.matcher(text).replaceAll(" ");
    }

    /** Returns the text with its lines. */
    public static String lines(String text) {
        return UNSAFE_BUT_LINE_ENDS.matcher(text).replaceAll(" ");
    }
}
