package dev.topaz.generate;

import dev.topaz.spec.ApiSpec;
import dev.topaz.spec.DocumentKind;
import dev.topaz.spec.SpecReading;
import dev.topaz.spec.catalog.ApiCatalog;
import dev.topaz.spec.catalog.ApiFacts;
import dev.topaz.spec.catalog.CatalogSpecs;
import dev.topaz.spec.place.NamePattern;
import dev.topaz.spec.place.SpecSource;
import dev.topaz.spec.place.SpecText;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;

/**
 * The catalogue that comes with Topaz, which is the last place. It is opened when no other place has a spec, once per run, and it
 * remembers which APIs, or which topics, it gave.
 */
public final class CatalogPlace implements SpecSource {
    private static final int NAMES_IN_A_NOTE = 3;

    private final ClassLoader loader;
    private final DocumentKind kind;
    private final Set<String> given = new TreeSet<>();
    private Optional<ApiCatalog> catalog = Optional.empty();
    private Optional<CatalogPlace> topics = Optional.empty();

    /** Looks for the catalogue where a class loader finds it. */
    public CatalogPlace(ClassLoader loader) {
        this(loader, DocumentKind.API);
    }

    private CatalogPlace(ClassLoader loader, DocumentKind kind) {
        this.loader = loader;
        this.kind = kind;
    }

    /** Returns the topics of the catalogue: each time the same place, which remembers those that it gave. */
    @Override
    public CatalogPlace topics() {
        CatalogPlace place = topics.orElseGet(() -> new CatalogPlace(loader, DocumentKind.TOPIC));
        topics = Optional.of(place);
        return place;
    }

    @Override
    public Optional<SpecText> find(String apiName) {
        Optional<SpecText> found = specs().flatMap(specs -> specs.find(apiName));
        found.ifPresent(spec -> given.add(apiName));
        return found;
    }

    @Override
    public Optional<SpecReading> read(String apiName, UnaryOperator<SpecText> named) {
        Optional<SpecReading> found = specs().flatMap(specs -> specs.read(apiName, named));
        found.ifPresent(reading -> given.add(apiName));
        return found;
    }

    @Override
    public Set<String> apiNames() {
        return specs().map(SpecSource::apiNames).orElse(Set.of());
    }

    @Override
    public Set<String> ownApiNames() {
        return Set.of();
    }

    @Override
    public Set<String> apiNames(NamePattern pattern) {
        return specs().map(specs -> specs.apiNames(pattern)).orElse(Set.of());
    }

    /** Returns the facts of APIs whose names match, but for those that are known already; nothing when there is no catalogue. */
    List<ApiSpec> facts(NamePattern pattern, Set<String> known) {
        specs();
        return catalog.stream()
                .flatMap(installed -> installed.apiNames(pattern).stream()
                        .filter(name -> !known.contains(name))
                        .flatMap(name -> installed.find(name).stream()))
                .map(ApiFacts::spec)
                .toList();
    }

    /** Returns no words when there is no catalogue: it is nothing that a user would have to look for. */
    @Override
    public String description() {
        return specs().map(specs -> "the catalogue").orElse("");
    }

    /** Returns what the user should know of the specs that came from here; empty when none did. */
    public Optional<String> note() {
        return given.isEmpty() ? Optional.empty() : catalog.map(this::note);
    }

    private String note(ApiCatalog used) {
        List<String> names = given.stream().limit(NAMES_IN_A_NOTE).toList();
        String more = given.size() > names.size() ? " and " + (given.size() - names.size()) + " more" : "";
        return "Topaz: from the catalogue come " + String.join(", ", names) + more + ": facts of " + used.date()
                + " without the document's text, not pinned by your repository\n    hint: mvn topaz:import -Dtopaz."
                + hint(names);
    }

    private String hint(List<String> names) {
        return switch (kind) {
            case API ->
                "documents=" + String.join(",", names) + ", or topaz-specs import " + String.join(" ", names)
                        + ", brings the text and pins it";
            case TOPIC ->
                "topics=" + String.join(",", names) + ", or topaz-specs import --topic "
                        + String.join(" --topic ", names) + ", pins them";
        };
    }

    private Optional<SpecSource> specs() {
        if (catalog.isEmpty()) {
            catalog = ApiCatalog.installed(loader);
        }
        return catalog.map(CatalogSpecs::new).map(specs -> switch (kind) {
            case API -> specs;
            case TOPIC -> specs.topics();
        });
    }
}
