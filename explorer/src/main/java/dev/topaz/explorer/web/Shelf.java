package dev.topaz.explorer.web;

import dev.topaz.explorer.library.Library;
import dev.topaz.explorer.library.SearchIndex;
import dev.topaz.model.ApiModel;
import dev.topaz.resolve.ApiResolver;
import dev.topaz.resolve.Resolution;
import dev.topaz.spec.ApiSpec;
import java.util.List;
import java.util.Optional;

/**
 * What there is to show, once it is read.
 *
 * @param index over the same library
 */
public record Shelf(Library library, SearchIndex index) {
    /** Makes the library searchable. */
    public static Shelf of(Library library) {
        return new Shelf(library, new SearchIndex(library.specs()));
    }

    /** @throws BadRequest for an API that nobody knows */
    ApiSpec spec(String api) {
        return library.find(api).orElseThrow(() -> new BadRequest(404, "there is no spec of '" + api + "'"));
    }

    /** The names and types that the processor decides, and what keeps it from deciding. */
    static Resolution resolve(ApiSpec spec) {
        return ApiResolver.resolve(List.of(spec), List.of());
    }

    static Optional<ApiModel> model(ApiSpec spec) {
        return resolve(spec).apis().stream().findFirst();
    }
}
