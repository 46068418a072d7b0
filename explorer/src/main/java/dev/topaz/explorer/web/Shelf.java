package dev.topaz.explorer.web;

import dev.topaz.explorer.library.CatalogApis;
import dev.topaz.explorer.library.Library;
import dev.topaz.model.ApiModel;
import dev.topaz.resolve.ApiResolver;
import dev.topaz.resolve.Resolution;
import dev.topaz.spec.ApiSpec;
import dev.topaz.spec.catalog.ApiCatalog;
import java.util.List;
import java.util.Optional;

/**
 * What there is to show, once it is read.
 *
 * @param catalog the APIs of which there is no spec
 * @param search over both
 */
public record Shelf(Library library, CatalogApis catalog, ApiSearch search) {
    /** Makes the library searchable, and what the catalogue has beside it. */
    public static Shelf of(Library library, Optional<ApiCatalog> catalog) {
        CatalogApis others = CatalogApis.beside(library, catalog);
        return new Shelf(library, others, new ApiSearch(library, others));
    }

    /** @throws BadRequest for an API that nobody knows */
    ApiSpec spec(String api) {
        return library.find(api)
                .or(() -> catalog.find(api))
                .orElseThrow(() -> new BadRequest(404, "there is no spec of '" + api + "'"));
    }

    /** Returns the day of the facts that {@link #spec} returns; empty for an API that has a spec of its own. */
    String factsOf(String api) {
        return library.find(api).isPresent() ? "" : catalog.date();
    }

    /** The names and types that the processor decides, and what keeps it from deciding. */
    static Resolution resolve(ApiSpec spec) {
        return ApiResolver.resolve(List.of(spec), List.of());
    }

    static Optional<ApiModel> model(ApiSpec spec) {
        return resolve(spec).apis().stream().findFirst();
    }
}
