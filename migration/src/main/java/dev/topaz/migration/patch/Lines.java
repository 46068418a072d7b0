package dev.topaz.migration.patch;

import java.util.ArrayList;
import java.util.List;

/** A text in lines, each with the line break that ends it, and where each begins. */
record Lines(List<String> lines, List<Integer> starts) {
    static Lines of(String text) {
        List<String> lines = new ArrayList<>();
        List<Integer> starts = new ArrayList<>();
        int at = 0;
        while (at < text.length()) {
            int end = text.indexOf('\n', at) + 1;
            end = end == 0 ? text.length() : end;
            lines.add(text.substring(at, end));
            starts.add(at);
            at = end;
        }
        starts.add(text.length());
        return new Lines(lines, starts);
    }

    int size() {
        return lines.size();
    }

    int start(int line) {
        return starts.get(line);
    }

    /** The line that a place is in; the number of lines for the place behind the last line break. */
    int lineOf(int place) {
        int line = 0;
        while (line < size() && start(line + 1) <= place) {
            line++;
        }
        boolean unfinished = line == size() && line > 0 && !lines.get(line - 1).endsWith("\n");
        return unfinished ? line - 1 : line;
    }

    /** Whether a line begins at a place. */
    boolean begin(int place) {
        return starts.contains(place) && lineOf(place) < size();
    }
}
