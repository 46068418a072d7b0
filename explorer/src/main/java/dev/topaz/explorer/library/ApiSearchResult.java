package dev.topaz.explorer.library;

import dev.topaz.spec.ApiSpec;
import dev.topaz.spec.catalog.CatalogTitle;
import java.util.List;

/**
 * One page of what a search has found.
 *
 * @param total how many there are on all pages
 * @param corrected what was searched for instead of a typing error; empty when the text itself was found
 */
public record ApiSearchResult(int total, String corrected, List<Hit> hits) {
    public ApiSearchResult {
        hits = List.copyOf(hits);
    }

    /** One line of the list. */
    public record Hit(String name, String title, String category, Origin origin) {
        /** Where the API comes from. */
        public enum Origin {
            SPEC,
            CATALOG
        }

        static Hit of(ApiSpec spec) {
            return new Hit(spec.name(), spec.title(), spec.category(), Origin.SPEC);
        }

        static Hit of(CatalogTitle title, Origin origin) {
            return new Hit(title.name(), title.title(), title.category(), origin);
        }
    }

    static ApiSearchResult of(List<Hit> all, String corrected, PageRequest page) {
        return new ApiSearchResult(all.size(), corrected, page.of(all));
    }
}
