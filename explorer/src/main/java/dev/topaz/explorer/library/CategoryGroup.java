package dev.topaz.explorer.library;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The categories whose names begin with the same letter, in the order of a Chinese dictionary.
 *
 * @param letter from A to Z; {@code #} for names that begin with none, for APIs without a category, and for a category that stands alone
 */
public record CategoryGroup(String letter, List<Category> categories) {
    /** Stands behind Z. */
    private static final String OTHERS = "#";

    public CategoryGroup {
        categories = List.copyOf(categories);
    }

    /** A category and how many APIs are in it; the empty name for those that are in none. */
    public record Category(String name, long count) {}

    private record Sorted(Category category, String key) {
        String letter() {
            char first = key.isEmpty() ? '#' : key.charAt(0);
            return first >= 'a' && first <= 'z' ? String.valueOf(first).toUpperCase(Locale.ROOT) : OTHERS;
        }
    }

    /**
     * Groups categories by the first letter of their pinyin.
     *
     * @param counts how many APIs each category has
     */
    public static List<CategoryGroup> of(Map<String, Long> counts) {
        // The tables of pinyin take longer to be read than all else that the first page shows.
        return counts.size() == 1 ? List.of(new CategoryGroup(OTHERS, categories(counts))) : byLetter(counts);
    }

    private static List<Category> categories(Map<String, Long> counts) {
        return counts.entrySet().stream()
                .map(entry -> new Category(entry.getKey(), entry.getValue()))
                .toList();
    }

    private static List<CategoryGroup> byLetter(Map<String, Long> counts) {
        Comparator<String> othersLast = Comparator.comparing(OTHERS::equals);
        Map<String, List<Category>> groups = categories(counts).stream()
                .map(category -> new Sorted(category, Pinyin.of(category.name()).sortKey()))
                .sorted(Comparator.comparing(Sorted::key)
                        .thenComparing(sorted -> sorted.category().name()))
                .collect(Collectors.groupingBy(
                        Sorted::letter,
                        () -> new TreeMap<>(othersLast.thenComparing(Comparator.naturalOrder())),
                        Collectors.mapping(Sorted::category, Collectors.toList())));
        return groups.entrySet().stream()
                .map(group -> new CategoryGroup(group.getKey(), group.getValue()))
                .toList();
    }
}
