package dev.topaz.spec.catalog;

import dev.topaz.spec.Nearest;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Searches a table of contents: by name or class name, by parts of them, by title and by category.
 *
 * <pre>{@code
 * new CatalogSearch(catalog.titles()).find("TradeFullinfoGetRequest").titles();   // taobao.trade.fullinfo.get
 * new CatalogSearch(catalog.titles()).find("退款 查询").titles();                   // what has both in title or category
 * }</pre>
 */
public final class CatalogSearch {
    private static final char LAST_ASCII = 0x7F;

    private final List<CatalogTitle> titles;

    public CatalogSearch(List<CatalogTitle> titles) {
        this.titles = List.copyOf(titles);
    }

    /**
     * What was found.
     *
     * @param titles the best first
     * @param corrected what was searched for instead, because nothing has the words; empty when they were found, or when
     *     similar titles take their place
     */
    public record Result(List<CatalogTitle> titles, Optional<String> corrected) {
        public Result {
            titles = List.copyOf(titles);
        }
    }

    /**
     * Returns what has all the words. If nothing has, returns what has the nearest words; if nothing has those, the titles that are
     * most similar.
     *
     * @param text words, separated by spaces
     */
    public Result find(String text) {
        CatalogQuery query = CatalogQuery.of(text);
        List<CatalogTitle> found = matching(query);
        if (!found.isEmpty() || query.words().isEmpty()) {
            return new Result(found, Optional.empty());
        }
        String corrected = nearestClass(query)
                .orElseGet(() -> query.words().stream().map(this::corrected).collect(Collectors.joining(" ")));
        List<CatalogTitle> nearby = matching(CatalogQuery.of(corrected));
        return nearby.isEmpty()
                ? new Result(similar(query), Optional.empty())
                : new Result(nearby, Optional.of(corrected));
    }

    private List<CatalogTitle> matching(CatalogQuery query) {
        return titles.stream()
                .filter(title -> query.rank(title) < CatalogQuery.NO_MATCH)
                .sorted(Comparator.comparingInt(query::rank)
                        .thenComparing(CatalogTitle::kind)
                        .thenComparingInt(title -> title.name().length())
                        .thenComparing(CatalogTitle::name))
                .toList();
    }

    /** Returns the name whose class is the nearest to what looks like the name of a class. */
    private Optional<String> nearestClass(CatalogQuery query) {
        List<String> spellings = CatalogQuery.spellings(query.bare());
        boolean isPlain = query.words().get(0).equals(query.bare()) && spellings.size() == 1;
        if (query.words().size() != 1 || isPlain) {
            return Optional.empty();
        }
        Map<String, String> names = new TreeMap<>();
        titles.forEach(title -> names.putIfAbsent(CatalogQuery.bare(title.name()), title.name()));
        return spellings.stream()
                .flatMap(bare -> Nearest.to(bare, names.keySet()).stream())
                .findFirst()
                .map(bare -> names.getOrDefault(bare, bare));
    }

    /** Returns the nearest part of a name; the word itself if all are far away. */
    private String corrected(String word) {
        Set<String> parts = new TreeSet<>();
        for (CatalogTitle title : titles) {
            parts.addAll(List.of(title.name().toLowerCase(Locale.ROOT).split("[._-]")));
        }
        parts.remove("");
        boolean known = parts.stream().anyMatch(part -> part.contains(word));
        return known ? word : Nearest.to(word, parts).orElse(word);
    }

    /** Returns the titles that have half of the pairs of neighbouring Chinese characters or more. */
    private List<CatalogTitle> similar(CatalogQuery query) {
        Set<String> wanted = pairs(String.join("", query.words()));
        Map<CatalogTitle, Integer> shared = new HashMap<>();
        for (CatalogTitle title : titles) {
            Set<String> pairs = pairs(title.title());
            pairs.retainAll(wanted);
            if (!pairs.isEmpty() && pairs.size() * 2 >= wanted.size()) {
                shared.put(title, pairs.size());
            }
        }
        List<CatalogTitle> similar = new ArrayList<>(shared.keySet());
        similar.sort(Comparator.<CatalogTitle>comparingInt(title -> -shared.getOrDefault(title, 0))
                .thenComparing(CatalogTitle::name));
        return similar;
    }

    private static Set<String> pairs(String text) {
        Set<String> pairs = new HashSet<>();
        for (int i = 0; i + 2 <= text.length(); i++) {
            if (text.charAt(i) > LAST_ASCII && text.charAt(i + 1) > LAST_ASCII) {
                pairs.add(text.substring(i, i + 2));
            }
        }
        return pairs;
    }
}
