package dev.topaz.explorer.library;

import dev.topaz.spec.ApiSpec;
import dev.topaz.spec.catalog.ApiCatalog;
import dev.topaz.spec.catalog.CatalogSpecs;
import dev.topaz.spec.catalog.CatalogTitle;
import dev.topaz.spec.example.PlausibleExamples;
import dev.topaz.spec.place.NamePattern;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The APIs of the catalogue of which there is no spec. Titles are read once, an API when it is asked for; each of its values has an
 * example that fits its type, which is what the fake gateway answers with.
 */
public final class CatalogApis {
    private final Optional<ApiCatalog> catalog;
    private final List<CatalogTitle> titles;

    private CatalogApis(Optional<ApiCatalog> catalog, List<CatalogTitle> titles) {
        this.catalog = catalog;
        this.titles = titles;
    }

    /** Returns what a catalogue has beside the library. */
    public static CatalogApis beside(Library library, Optional<ApiCatalog> catalog) {
        List<CatalogTitle> titles = catalog.map(ApiCatalog::titles).orElse(List.of());
        return new CatalogApis(
                catalog,
                titles.stream()
                        .filter(title -> title.kind() == CatalogTitle.Kind.API)
                        .filter(title -> library.find(title.name()).isEmpty())
                        .toList());
    }

    /** Returns one line for each API, in alphabetical order of the names. */
    public List<CatalogTitle> titles() {
        return titles;
    }

    /** Returns the day of the facts; empty without a catalogue. */
    public String date() {
        return catalog.map(facts -> facts.date().toString()).orElse("");
    }

    /** Returns how many APIs each category has, in alphabetical order; those without one under the empty name. */
    public Map<String, Long> categories() {
        return titles.stream()
                .collect(Collectors.groupingBy(CatalogTitle::category, TreeMap::new, Collectors.counting()));
    }

    /** Returns the facts of the APIs whose names match, without those that have a spec. */
    List<ApiSpec> facts(NamePattern names) {
        return titles.stream()
                .map(CatalogTitle::name)
                .filter(names::matches)
                .flatMap(name -> facts(name).stream())
                .toList();
    }

    private Optional<ApiSpec> facts(String apiName) {
        return catalog.map(CatalogSpecs::new)
                .flatMap(specs -> specs.read(apiName))
                .flatMap(reading -> reading.spec());
    }

    /** Returns the facts of an API with plausible examples; empty when the catalogue has none. */
    public Optional<ApiSpec> find(String apiName) {
        return facts(apiName).map(PlausibleExamples::fill);
    }
}
