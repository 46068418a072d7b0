package dev.topaz.explorer.library;

import dev.topaz.model.ApiModel;
import dev.topaz.resolve.ApiResolver;
import dev.topaz.resolve.Resolution;
import dev.topaz.spec.ApiSpec;
import dev.topaz.spec.Problem;
import dev.topaz.spec.catalog.ApiCatalog;
import dev.topaz.spec.place.NamePattern;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Every API that can be shown and called, once the specs are read.
 *
 * @param catalog the APIs of which there is no spec
 * @param search over both
 */
public record KnownApis(Library library, CatalogApis catalog, ApiSearch search) {
    /** Makes the library searchable, and what the catalogue has beside it. */
    public static KnownApis of(Library library, Optional<ApiCatalog> catalog) {
        CatalogApis others = CatalogApis.beside(library, catalog);
        return new KnownApis(library, others, new ApiSearch(library, others));
    }

    /** Returns the spec of an API, or its facts in the catalogue; empty for an API that neither has. */
    public Optional<ApiSpec> find(String api) {
        return library.find(api).or(() -> catalog.find(api));
    }

    /** Returns the day of the facts that {@link #find} returns; empty for an API that has a spec of its own. */
    public String factsOf(String api) {
        return library.find(api).isPresent() ? "" : catalog.date();
    }

    /** Returns another API with the same object types, whose name begins alike; empty if there is none. */
    public Optional<TypeSharing> sharing(ApiSpec api) {
        NamePattern family = TypeSharing.family(api.name());
        Stream<ApiSpec> own = library.specs().stream().filter(spec -> family.matches(spec.name()));
        return TypeSharing.of(
                api, Stream.concat(own, catalog.facts(family).stream()).toList());
    }

    /** Returns the names and types that the processor decides, and what keeps it from deciding. */
    public static Resolution resolve(ApiSpec spec) {
        return ApiResolver.resolve(List.of(spec), List.of());
    }

    /** Returns what would be generated of a spec; empty if nothing can be. */
    public static Optional<ApiModel> model(ApiSpec spec) {
        return resolve(spec).apis().stream().findFirst();
    }

    /** Returns what keeps anything from being generated, in sentences. */
    public static List<String> problems(Resolution resolution) {
        return resolution.problems().values().stream()
                .flatMap(List::stream)
                .map(Problem::toString)
                .toList();
    }
}
