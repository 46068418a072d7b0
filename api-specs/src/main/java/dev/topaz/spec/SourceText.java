package dev.topaz.spec;

import java.util.Arrays;
import java.util.stream.IntStream;

/** The text of a file, and the line and column of each of its characters. */
final class SourceText {
    private final String file;
    private final String text;
    private final int[] lineStarts;

    SourceText(String file, String text) {
        this.file = file;
        this.text = text;
        this.lineStarts = lineStarts(text);
    }

    private static int[] lineStarts(String text) {
        IntStream.Builder starts = IntStream.builder().add(0);
        for (int end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', end + 1)) {
            starts.add(end + 1);
        }
        return starts.build().toArray();
    }

    String file() {
        return file;
    }

    String text() {
        return text;
    }

    Location at(int offset) {
        int found = Arrays.binarySearch(lineStarts, offset);
        int line = found >= 0 ? found : -found - 2;
        return new Location(file, line + 1, offset - lineStarts[line] + 1);
    }

    /** Returns the offset of a place; both numbers begin with 1, and a place outside the text is its nearest end. */
    int offset(int line, int column) {
        int start = lineStarts[Math.max(0, Math.min(line - 1, lineStarts.length - 1))];
        return Math.max(0, Math.min(start + column - 1, text.length()));
    }
}
