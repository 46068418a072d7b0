package dev.topaz.explorer.web;

import dev.topaz.spec.ApiSpec;
import dev.topaz.spec.catalog.CatalogTitle;
import java.util.List;

/**
 * What was found, as a list shows it.
 *
 * @param corrected what was searched for instead of a typing error; empty when the text itself was found
 */
record HitsView(int total, String corrected, List<Hit> hits) {
    /** One line of the list. */
    record Hit(String name, String title, String category, Origin origin) {
        /** Where the API comes from. */
        enum Origin {
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
}
