package dev.topaz.spec;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** Finds the word that was probably meant: the one with the fewest edits, if they are few for its length; capitals are none. */
public final class Nearest {
    private static final int LETTERS_PER_EDIT = 3;

    private Nearest() {}

    /** The nearest of the candidates; the first in alphabetical order of several; empty when all are far away. */
    public static Optional<String> to(String word, Collection<String> candidates) {
        int farthest = Math.max(1, word.length() / LETTERS_PER_EDIT);
        return candidates.stream()
                .filter(candidate -> Math.abs(candidate.length() - word.length()) <= farthest)
                .map(candidate -> new Distance(
                        candidate, exactEdits(word.toLowerCase(Locale.ROOT), candidate.toLowerCase(Locale.ROOT))))
                .filter(distance -> distance.edits <= farthest)
                .min(Comparator.comparingInt(Distance::edits)
                        .thenComparingInt(distance -> exactEdits(word, distance.candidate))
                        .thenComparing(Distance::candidate))
                .map(Distance::candidate);
    }

    private record Distance(String candidate, int edits) {}

    /** Insertions, deletions and replacements that turn one into the other (Levenshtein), row by row. */
    private static int exactEdits(String from, String to) {
        int[] above = new int[to.length() + 1];
        for (int column = 0; column <= to.length(); column++) {
            above[column] = column;
        }
        for (int row = 1; row <= from.length(); row++) {
            int[] current = new int[to.length() + 1];
            current[0] = row;
            for (int column = 1; column <= to.length(); column++) {
                int replace = above[column - 1] + (from.charAt(row - 1) == to.charAt(column - 1) ? 0 : 1);
                current[column] = Math.min(replace, 1 + Math.min(above[column], current[column - 1]));
            }
            above = current;
        }
        return above[to.length()];
    }
}
