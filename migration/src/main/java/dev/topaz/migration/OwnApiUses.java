package dev.topaz.migration;

import dev.topaz.resolve.ApiResolver;
import dev.topaz.spec.ApiSpec;
import dev.topaz.spec.Problem;
import dev.topaz.spec.SpecXml;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds specs whose classes can take the place of a project's own ones. */
final class OwnApiUses {
    private final SpecLibrary library;
    private final List<UsedApi> used;
    private OwnApis own = OwnApis.NONE;

    /** @param used the APIs that the project uses by classes of the official SDK */
    OwnApiUses(SpecLibrary library, List<UsedApi> used) {
        this.library = library;
        this.used = new ArrayList<>(used);
    }

    /**
     * Adds the APIs of own classes: with the spec that there is of an API if it has all fields of the own ones, and with one that is
     * written from these otherwise. An API that code uses by other classes, too, has one spec alone.
     */
    OwnApiUses and(OwnApis candidates, List<Problem> problems) {
        for (OwnApi each : candidates.all()) {
            Optional<UsedApi> other = used.stream()
                    .filter(api -> api.name().equals(each.apiName()))
                    .findFirst();
            boolean fits = other.isPresent()
                    ? other.flatMap(UsedApi::found)
                            .filter(found -> fits(each, found))
                            .isPresent()
                    : add(each, found(each, problems));
            own = fits ? own.and(each) : own;
        }
        return this;
    }

    private boolean add(OwnApi api, SpecLibrary.Found found) {
        return fits(api, found)
                && used.add(new UsedApi(
                        api.apiName(),
                        ApiNames.classOf(api.apiName()),
                        api.request().name(),
                        UsedApi.KnownBy.SOURCE,
                        Optional.of(found),
                        List.of(api.request().path() + ":1")));
    }

    private SpecLibrary.Found found(OwnApi api, List<Problem> problems) {
        return library.find(api.apiName(), problems)
                .or(() -> library.inCatalogue(api.apiName()))
                .filter(each -> fits(api, each))
                .orElseGet(() -> {
                    ApiSpec spec = OwnApiSpec.of(api);
                    return new SpecLibrary.Found(spec, SpecXml.write(spec), SpecLibrary.Origin.DERIVED);
                });
    }

    private static boolean fits(OwnApi own, SpecLibrary.Found found) {
        return ApiResolver.resolve(List.of(found.spec()), List.of()).apis().stream()
                .anyMatch(api -> OwnApiMatch.of(own, api).isPresent());
    }

    /** Returns all APIs that the project uses. */
    List<UsedApi> all() {
        return List.copyOf(used);
    }

    /** Returns those whose own classes can go. */
    OwnApis own() {
        return own;
    }
}
