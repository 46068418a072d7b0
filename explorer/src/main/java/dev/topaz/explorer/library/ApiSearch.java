package dev.topaz.explorer.library;

import dev.topaz.explorer.library.ApiSearchResult.Hit;
import dev.topaz.spec.ApiSpec;
import dev.topaz.spec.catalog.CatalogSearch;
import dev.topaz.spec.catalog.CatalogTitle;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Searches specs and catalogue together, specs first: by words of name, title, category and description, then by pinyin; typing
 * errors are corrected where nothing else fits.
 */
public final class ApiSearch {
    private final Library library;
    private final SearchIndex index;
    private final CatalogApis catalog;
    private final TitleSearch titles;

    ApiSearch(Library library, CatalogApis catalog) {
        this.library = library;
        this.catalog = catalog;
        this.index = new SearchIndex(library.specs());
        this.titles =
                new TitleSearch(Stream.concat(library.specs().stream().map(ApiSearch::title), catalog.titles().stream())
                        .toList());
    }

    /** Returns this search, with all titles read as pinyin, which the first search does otherwise. */
    public ApiSearch prepared() {
        titles.spelled();
        return this;
    }

    private static CatalogTitle title(ApiSpec spec) {
        return new CatalogTitle(CatalogTitle.Kind.API, spec.name(), spec.title(), spec.category());
    }

    /** Returns the APIs of a category: those with a spec, or those of the catalogue. */
    public ApiSearchResult category(String category, Hit.Origin origin, PageRequest page) {
        List<Hit> hits = switch (origin) {
            case SPEC ->
                index.search("", "", Integer.MAX_VALUE).best().stream()
                        .filter(spec -> spec.category().equals(category))
                        .map(Hit::of)
                        .toList();
            case CATALOG ->
                catalog.titles().stream()
                        .filter(title -> title.category().equals(category))
                        .map(title -> Hit.of(title, Hit.Origin.CATALOG))
                        .toList();
        };
        return ApiSearchResult.of(hits, "", page);
    }

    /** Returns what fits a text, the best of it first. */
    public ApiSearchResult text(String text, PageRequest page) {
        List<Hit> hits = new ArrayList<>(index.search(text, "", Integer.MAX_VALUE).best().stream()
                .map(Hit::of)
                .toList());
        CatalogSearch.Result named = titles.find(text);
        if (!hits.isEmpty() && named.corrected().isPresent()) {
            return ApiSearchResult.of(hits, "", page); // a description has the words: they are no typing error
        }
        addNew(hits, named.titles());
        return ApiSearchResult.of(hits, named.corrected().orElse(""), page);
    }

    private void addNew(List<Hit> hits, List<CatalogTitle> found) {
        Set<String> known = hits.stream().map(Hit::name).collect(Collectors.toSet());
        found.stream()
                .filter(title -> known.add(title.name()))
                .forEach(title -> hits.add(Hit.of(title, origin(title))));
    }

    private Hit.Origin origin(CatalogTitle title) {
        return library.find(title.name()).isPresent() ? Hit.Origin.SPEC : Hit.Origin.CATALOG;
    }
}
