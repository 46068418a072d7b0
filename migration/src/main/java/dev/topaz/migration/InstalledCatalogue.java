package dev.topaz.migration;

import dev.topaz.spec.ApiSpec;
import dev.topaz.spec.catalog.ApiCatalog;
import dev.topaz.spec.catalog.ApiFacts;
import dev.topaz.spec.place.NamePattern;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The catalogue that comes with this program. It is the same for every module and project, so each part is read once. */
final class InstalledCatalogue {
    /** The part of the platform whose object types the official SDK shares. */
    private static final NamePattern OF_THE_PLATFORM = NamePattern.of("taobao.*");

    private static Optional<ApiCatalog> catalog = Optional.empty();
    private static Set<String> names = Set.of();
    private static List<ApiSpec> platform = List.of();

    private InstalledCatalogue() {}

    /** Returns the catalogue; empty when there is none. */
    static synchronized Optional<ApiCatalog> get() {
        if (catalog.isEmpty()) {
            catalog = ApiCatalog.installed(InstalledCatalogue.class.getClassLoader());
        }
        return catalog;
    }

    /** Returns the names of all its APIs. */
    static synchronized Set<String> apiNames() {
        if (names.isEmpty()) {
            names = get().map(all -> all.apiNames(NamePattern.ALL)).orElse(Set.of());
        }
        return names;
    }

    /** Returns the APIs whose object types the official SDK shares. */
    static synchronized List<ApiSpec> platform() {
        if (platform.isEmpty()) {
            platform = get().stream()
                    .flatMap(all -> all.apiNames(OF_THE_PLATFORM).stream().flatMap(name -> all.find(name).stream()))
                    .map(ApiFacts::spec)
                    .toList();
        }
        return platform;
    }
}
