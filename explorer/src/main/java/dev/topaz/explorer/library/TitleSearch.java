package dev.topaz.explorer.library;

import dev.topaz.spec.catalog.CatalogSearch;
import dev.topaz.spec.catalog.CatalogTitle;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Searches titles by words and by pinyin; typing errors are corrected where nothing else fits.
 *
 * <pre>{@code
 * new TitleSearch(titles).find("ddcx").titles();   // 订单查询
 * }</pre>
 */
final class TitleSearch {
    private final List<CatalogTitle> titles;
    private final CatalogSearch words;
    private @Nullable List<Spelled> spelled;

    TitleSearch(List<CatalogTitle> titles) {
        this.titles = List.copyOf(titles);
        this.words = new CatalogSearch(this.titles);
    }

    /** Reads the titles as pinyin, once; it takes some tenths of a second. */
    synchronized List<Spelled> spelled() {
        List<Spelled> known = spelled;
        if (known == null) {
            known = titles.stream().map(Spelled::of).toList();
            spelled = known;
        }
        return known;
    }

    /** A title, and how it and its category are typed in letters. */
    record Spelled(CatalogTitle title, Pinyin pinyin) {
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
        return spelled().stream()
                .filter(each -> each.fits(wanted))
                .map(Spelled::title)
                .toList();
    }
}
