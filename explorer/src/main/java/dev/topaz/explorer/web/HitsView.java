package dev.topaz.explorer.web;

import dev.topaz.explorer.library.SearchIndex;
import dev.topaz.spec.ApiSpec;
import dev.topaz.spec.Session;
import java.util.List;

/** What was found, as a list shows it. */
record HitsView(int total, List<Hit> hits) {
    /** One line of the list. */
    record Hit(String name, String title, String category, Session session) {
        static Hit of(ApiSpec spec) {
            return new Hit(spec.name(), spec.title(), spec.category(), spec.session());
        }
    }

    static HitsView of(SearchIndex.Found found) {
        return new HitsView(found.total(), found.best().stream().map(Hit::of).toList());
    }
}
