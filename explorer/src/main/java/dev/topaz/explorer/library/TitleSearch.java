package dev.topaz.explorer.library;

import dev.topaz.spec.catalog.CatalogSearch;
import dev.topaz.spec.catalog.CatalogTitle;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;

/**
 * Searches titles by words and by pinyin; typing errors are corrected where nothing else fits.
 *
 * <pre>{@code
 * new TitleSearch(titles).find("ddcx").titles();   // 订单查询
 * }</pre>
 */
final class TitleSearch {
    private final CatalogSearch words;
    private final CompletableFuture<List<Spelled>> spelled;

    TitleSearch(List<CatalogTitle> titles) {
        List<CatalogTitle> all = List.copyOf(titles);
        this.words = new CatalogSearch(all);
        // It takes some tenths of a second, which the first page need not wait for.
        this.spelled = CompletableFuture.supplyAsync(
                () -> all.stream().map(Spelled::of).toList());
    }

    /** A title, and how it and its category are typed in letters. */
    private record Spelled(CatalogTitle title, Pinyin pinyin) {
        static Spelled of(CatalogTitle title) {
            return new Spelled(title, Pinyin.of(title.title() + " " + title.category()));
        }

        boolean fits(List<String> words) {
            return words.stream()
                    .allMatch(word -> title.name().toLowerCase(Locale.ROOT).contains(word) || pinyin.contains(word));
        }
    }

    /** Returns the titles that have all the words, then those that have them in pinyin; the nearest ones if there are none. */
    CatalogSearch.Result find(String text) {
        CatalogSearch.Result named = words.find(text);
        if (text.isBlank()) {
            return named;
        }
        List<CatalogTitle> typed = byPinyin(text);
        if (named.corrected().isPresent()) {
            return typed.isEmpty() ? named : new CatalogSearch.Result(typed, Optional.empty());
        }
        return new CatalogSearch.Result(
                Stream.concat(named.titles().stream(), typed.stream())
                        .distinct()
                        .toList(),
                Optional.empty());
    }

    private List<CatalogTitle> byPinyin(String text) {
        List<String> wanted = List.of(text.toLowerCase(Locale.ROOT).strip().split("\\s+", -1));
        return spelled.join().stream()
                .filter(each -> each.fits(wanted))
                .map(Spelled::title)
                .toList();
    }
}
