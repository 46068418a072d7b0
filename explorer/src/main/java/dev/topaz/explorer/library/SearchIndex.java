package dev.topaz.explorer.library;

import dev.topaz.spec.ApiSpec;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/**
 * Finds APIs while the user types: by name, by the name of their Java classes, by title, category and description.
 *
 * <p>Looks at every API for every key stroke: with four thousand of them that takes a millisecond or two, and no index has to
 * be built.
 */
public final class SearchIndex {
    private final List<Entry> entries;

    public SearchIndex(Collection<ApiSpec> specs) {
        this.entries = specs.stream().map(Entry::of).toList();
    }

    /**
     * What was found.
     *
     * @param total how many there are
     * @param best the best of them
     */
    public record Found(int total, List<ApiSpec> best) {}

    /**
     * Returns the APIs that every word of the text fits, best first; all of them, by name, for an empty text.
     *
     * @param category the only one to look into; empty for all
     * @param most how many to return
     */
    public Found search(String text, String category, int most) {
        String[] words = Arrays.stream(normal(text).split("\\s+", -1))
                .filter(word -> !word.isEmpty())
                .toArray(String[]::new);
        List<Scored> found = entries.stream()
                .filter(entry -> category.isEmpty() || entry.spec.category().equals(category))
                .map(entry -> new Scored(entry.spec, entry.score(words)))
                .filter(scored -> scored.score >= 0)
                .sorted(Comparator.comparingInt(Scored::score).reversed().thenComparing(scored -> scored.spec.name()))
                .toList();
        return new Found(
                found.size(), found.stream().limit(most).map(Scored::spec).toList());
    }

    private static String normal(String text) {
        return text.toLowerCase(Locale.ROOT).strip();
    }

    private record Scored(ApiSpec spec, int score) {}

    /** The texts of one API as they are compared. */
    private record Entry(ApiSpec spec, String name, String letters, String title, String prose) {
        private static final int NOTHING = -1;

        static Entry of(ApiSpec spec) {
            String name = normal(spec.name());
            return new Entry(
                    spec,
                    name,
                    letters(name),
                    normal(spec.title()),
                    normal(spec.category()) + '\n' + normal(spec.description()));
        }

        /** Returns a name without its separators, so that {@code TradeGetRequest} of an editor finds {@code taobao.trade.get}. */
        private static String letters(String text) {
            return text.replaceAll("[._-]", "");
        }

        private static String className(String word) {
            return letters(word).replaceFirst("(request|response)$", "");
        }

        int score(String[] words) {
            int sum = 0;
            for (String word : words) {
                int score = score(word);
                if (score == NOTHING) {
                    return NOTHING;
                }
                sum += score;
            }
            // Of two that fit alike, the shorter name is the plainer API.
            return words.length == 0 ? 0 : sum * 100 - name.length();
        }

        private int score(String word) {
            if (name.equals(word) || title.equals(word)) {
                return 100;
            }
            if (name.startsWith(word) || name.endsWith("." + word)) {
                return 60;
            }
            if (title.startsWith(word)) {
                return 55;
            }
            if (name.contains("." + word)) {
                return 50;
            }
            return scoreInside(word);
        }

        private int scoreInside(String word) {
            if (title.contains(word)) {
                return 45;
            }
            String className = className(word);
            if (name.contains(word) || (!className.isEmpty() && letters.contains(className))) {
                return 40;
            }
            return prose.contains(word) ? 10 : NOTHING;
        }
    }
}
