package dev.topaz.testkit;

import dev.topaz.spec.ApiSpec;
import dev.topaz.spec.catalog.ApiCatalog;
import dev.topaz.spec.catalog.ApiFacts;
import dev.topaz.spec.example.PlausibleExamples;
import dev.topaz.spec.place.NamePattern;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The APIs of the catalogue, with plausible examples, each read once. Safe for use by many threads. */
final class CatalogFacts {
    private final Optional<ApiCatalog> catalog;
    private final Map<String, ApiSpec> read = new ConcurrentHashMap<>();

    private CatalogFacts(Optional<ApiCatalog> catalog) {
        this.catalog = catalog;
    }

    static CatalogFacts none() {
        return new CatalogFacts(Optional.empty());
    }

    /** Returns those of the catalogue that is installed beside the test kit; none without one. */
    static CatalogFacts installed() {
        return new CatalogFacts(ApiCatalog.installed(CatalogFacts.class.getClassLoader()));
    }

    Optional<ApiSpec> find(String apiName) {
        Optional<ApiSpec> known = Optional.ofNullable(read.get(apiName));
        if (known.isPresent()) {
            return known;
        }
        catalog.flatMap(facts -> facts.find(apiName))
                .map(ApiFacts::spec)
                .map(PlausibleExamples::fill)
                .ifPresent(spec -> read.putIfAbsent(apiName, spec));
        return Optional.ofNullable(read.get(apiName));
    }

    Set<String> names() {
        return catalog.map(facts -> facts.apiNames(NamePattern.ALL)).orElse(Set.of());
    }

    /** Returns these facts, or the given ones if there is no catalogue. */
    CatalogFacts orElse(CatalogFacts other) {
        return catalog.isPresent() ? this : other;
    }
}
