package dev.topaz.explorer.web;

import dev.topaz.explorer.library.CatalogApis;
import dev.topaz.explorer.library.Library;
import dev.topaz.explorer.library.SearchIndex;
import dev.topaz.explorer.web.HitsView.Hit;
import dev.topaz.spec.ApiSpec;
import dev.topaz.spec.catalog.CatalogSearch;
import dev.topaz.spec.catalog.CatalogTitle;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Searches specs and catalogue together: specs first, with their descriptions; typing errors are corrected where nothing else fits. */
final class ApiSearch {
    private static final int HITS = 60;

    private final Library library;
    private final SearchIndex index;
    private final CatalogApis catalog;
    private final CatalogSearch names;

    ApiSearch(Library library, CatalogApis catalog) {
        this.library = library;
        this.catalog = catalog;
        this.index = new SearchIndex(library.specs());
        this.names = new CatalogSearch(
                Stream.concat(library.specs().stream().map(ApiSearch::title), catalog.titles().stream())
                        .toList());
    }

    private static CatalogTitle title(ApiSpec spec) {
        return new CatalogTitle(CatalogTitle.Kind.API, spec.name(), spec.title(), spec.category());
    }

    /** Returns every API of a category: those with a spec, or those of the catalogue. */
    HitsView category(String category, Hit.Origin origin) {
        List<Hit> hits =
                switch (origin) {
                    case SPEC ->
                        index.search("", category, Integer.MAX_VALUE).best().stream()
                                .map(Hit::of)
                                .toList();
                    case CATALOG ->
                        catalog.titles().stream()
                                .filter(title -> title.category().equals(category))
                                .map(title -> Hit.of(title, Hit.Origin.CATALOG))
                                .toList();
                };
        return new HitsView(hits.size(), "", hits);
    }

    /** Returns what fits a text, the best of it first, as far as anybody reads. */
    HitsView text(String text) {
        List<Hit> hits = new ArrayList<>(index.search(text, "", Integer.MAX_VALUE).best().stream()
                .map(Hit::of)
                .toList());
        CatalogSearch.Result named = names.find(text);
        if (!hits.isEmpty() && named.corrected().isPresent()) {
            return shown(hits, ""); // a description has the words: they are no typing error
        }
        Set<String> known = hits.stream().map(Hit::name).collect(Collectors.toSet());
        named.titles().stream()
                .filter(title -> !known.contains(title.name()))
                .forEach(title -> hits.add(Hit.of(title, origin(title))));
        return shown(hits, named.corrected().orElse(""));
    }

    private static HitsView shown(List<Hit> hits, String corrected) {
        return new HitsView(hits.size(), corrected, hits.stream().limit(HITS).toList());
    }

    private Hit.Origin origin(CatalogTitle title) {
        return library.find(title.name()).isPresent() ? Hit.Origin.SPEC : Hit.Origin.CATALOG;
    }
}
