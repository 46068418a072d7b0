package dev.topaz.explorer.web;

import dev.topaz.explorer.call.Target;
import dev.topaz.explorer.library.CatalogApis;
import dev.topaz.explorer.library.CategoryGroup;
import dev.topaz.explorer.library.KnownApis;
import dev.topaz.explorer.library.Library;
import dev.topaz.spec.Problem;
import java.util.List;

/**
 * What the page begins with: how many APIs there are, in which categories, where calls can go, and what is wrong.
 *
 * @param categories by the first letter of their pinyin
 * @param catalog the APIs of which there is no spec; it has none where there is no catalogue
 */
record AboutView(
        int apis, List<CategoryGroup> categories, Catalog catalog, List<Gateway> gateways, List<String> problems) {
    /** The catalogue, and the day of its facts. */
    record Catalog(String date, int apis, List<CategoryGroup> categories) {}

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

    static AboutView of(KnownApis apis, List<Target> targets) {
        Library library = apis.library();
        CatalogApis others = apis.catalog();
        return new AboutView(
                library.specs().size(),
                CategoryGroup.of(library.categories()),
                new Catalog(others.date(), others.titles().size(), CategoryGroup.of(others.categories())),
                targets.stream().map(Gateway::of).toList(),
                library.problems().stream().map(Problem::toString).toList());
    }
}
