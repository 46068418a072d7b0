package dev.topaz.explorer.web;

import dev.topaz.explorer.call.Target;
import dev.topaz.explorer.library.CatalogApis;
import dev.topaz.explorer.library.Library;
import dev.topaz.spec.Problem;
import java.util.List;
import java.util.Map;

/**
 * What the page begins with: how many APIs there are, in which categories, where calls can go, and what is wrong.
 *
 * @param catalog the APIs of which there is no spec; it has none where there is no catalogue
 */
record AboutView(
        int apis, List<Category> categories, Catalog catalog, List<Gateway> gateways, List<String> problems) {
    /** The catalogue, and the day of its facts. */
    record Catalog(String date, int apis, List<Category> categories) {}

    /** A category and how many APIs are in it; the empty name for those that are in none. */
    record Category(String name, long count) {}

    /** Whether calls without a session of their own carry one that this process has. */
    enum Configured {
        SESSION,
        NOTHING
    }

    /** Where calls can go; neither the secret nor the session. */
    record Gateway(Target.Id id, String url, String appKey, Configured configured) {
        static Gateway of(Target target) {
            return new Gateway(
                    target.id(),
                    target.url(),
                    target.appKey(),
                    target.session().isEmpty() ? Configured.NOTHING : Configured.SESSION);
        }
    }

    static AboutView of(Shelf shelf, List<Target> targets) {
        Library library = shelf.library();
        CatalogApis others = shelf.catalog();
        return new AboutView(
                library.specs().size(),
                categories(library.categories()),
                new Catalog(others.date(), others.titles().size(), categories(others.categories())),
                targets.stream().map(Gateway::of).toList(),
                library.problems().stream().map(Problem::toString).toList());
    }

    private static List<Category> categories(Map<String, Long> counts) {
        return counts.entrySet().stream()
                .map(entry -> new Category(entry.getKey(), entry.getValue()))
                .toList();
    }
}
