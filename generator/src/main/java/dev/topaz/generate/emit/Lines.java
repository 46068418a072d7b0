package dev.topaz.generate.emit;

import java.util.ArrayList;
import java.util.List;

/** Text in lines that are indented, and broken where they are too long and may break. */
final class Lines {
    private static final int LONGEST = 100;
    private static final String INDENT = "    ";
    private static final String CONTINUED = INDENT + INDENT;

    private final StringBuilder text = new StringBuilder();
    private final List<Integer> breaks = new ArrayList<>();
    private int level;
    private int lineStart;

    /** Indents the lines that begin from now on by one level more. */
    void indent() {
        level++;
    }

    void unindent() {
        level--;
    }

    /** Adds text without line ends; where it begins a line, indented. */
    Lines add(String part) {
        if (!part.isEmpty()) {
            begin();
            text.append(part);
        }
        return this;
    }

    /** Indents the line that begins by more than the level says. */
    void addSpaces(int count) {
        begin();
        text.append(" ".repeat(count));
    }

    private void begin() {
        if (text.length() == lineStart) {
            for (int i = 0; i < level; i++) {
                text.append(INDENT);
            }
        }
    }

    /** Says that the line may break here. */
    void mayBreak() {
        breaks.add(text.length());
    }

    boolean isAtLineStart() {
        return text.length() == lineStart;
    }

    /** Ends the line. */
    void end() {
        if (!breaks.isEmpty()) {
            if (text.length() - lineStart > LONGEST) {
                fill();
            }
            breaks.clear();
        }
        text.append('\n');
        lineStart = text.length();
    }

    /** Puts into each line as many of the pieces between two breaks as fit. */
    private void fill() {
        String line = text.substring(lineStart);
        String continued =
                "\n" + line.substring(0, line.length() - line.stripLeading().length()) + CONTINUED;
        breaks.add(text.length());
        text.setLength(breaks.get(0));
        int start = lineStart;
        for (int i = 1; i < breaks.size(); i++) {
            String piece = line.substring(breaks.get(i - 1) - lineStart, breaks.get(i) - lineStart);
            if (text.length() - start + piece.length() > LONGEST) {
                start = text.length() + 1;
                text.append(continued).append(piece.stripLeading());
            } else {
                text.append(piece);
            }
        }
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
