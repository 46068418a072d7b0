package dev.topaz.explorer.library;

import dev.topaz.spec.ApiSpec;
import dev.topaz.spec.SpecFiles;
import dev.topaz.spec.catalog.ApiCatalog;
import dev.topaz.spec.catalog.CatalogSpecs;
import dev.topaz.spec.catalog.CatalogTitle;
import dev.topaz.spec.place.SpecPath;
import dev.topaz.spec.place.SpecSource;
import dev.topaz.spec.place.SpecText;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The message topics that the page shows: those of the user's places, and those of the catalogue beside them. */
public final class Topics {
    private final List<SpecSource> places;
    private final Optional<ApiCatalog> catalog;
    private final List<CatalogTitle> all;
    private final TitleSearch search;
    private final Set<String> own;

    private Topics(List<SpecSource> places, Optional<ApiCatalog> catalog) {
        this.places = places;
        this.catalog = catalog;
        this.all = titles(places, catalog);
        this.search = new TitleSearch(all);
        this.own = places.stream().flatMap(place -> place.apiNames().stream()).collect(Collectors.toSet());
    }

    /** Reads the places; where two have a spec of the same topic, the first place counts. */
    public static Topics of(List<SpecPlace> places, Optional<ApiCatalog> catalog) {
        List<SpecSource> sources = new ArrayList<>();
        places.forEach(place -> source(place.path()).ifPresent(sources::add));
        return new Topics(sources, catalog);
    }

    private static List<CatalogTitle> titles(List<SpecSource> places, Optional<ApiCatalog> catalog) {
        Map<String, CatalogTitle> titles = new TreeMap<>();
        catalog.ifPresent(facts -> facts.titles().stream()
                .filter(title -> title.kind() == CatalogTitle.Kind.TOPIC)
                .forEach(title -> titles.put(title.name(), title)));
        for (SpecSource place : places) {
            place.apiNames()
                    .forEach(name -> spec(place, name)
                            .ifPresent(spec -> titles.put(
                                    name,
                                    new CatalogTitle(CatalogTitle.Kind.TOPIC, name, spec.title(), spec.category()))));
        }
        return List.copyOf(titles.values());
    }

    /** Returns a place of topics; one that does not exist is reported with the places of APIs. */
    private static Optional<SpecSource> source(Path path) {
        Path inside = path.resolve(SpecFiles.FOLDER);
        try {
            return Optional.of(
                    SpecPath.of(Files.isDirectory(inside) ? inside : path).topics());
        } catch (NoSuchFileException e) {
            return Optional.empty();
        }
    }

    /** Returns the topics that fit the words, the user's own first; all of them, in alphabetical order, without words. */
    public List<CatalogTitle> search(String words) {
        if (words.isBlank()) {
            return all;
        }
        return search.find(words).titles().stream()
                .sorted(Comparator.comparing(title -> !own.contains(title.name())))
                .toList();
    }

    /** Returns the document of a topic; empty if no place has one that can be read. */
    public Optional<ApiSpec> find(String topic) {
        return places.stream()
                .flatMap(place -> spec(place, topic).stream())
                .findFirst()
                .or(() -> catalog.flatMap(facts -> spec(new CatalogSpecs(facts).topics(), topic)));
    }

    /** Returns the day of the facts that {@link #find} returns; empty for a topic that has a spec of its own. */
    public String factsOf(String topic) {
        boolean isOwn = places.stream().anyMatch(place -> spec(place, topic).isPresent());
        return isOwn ? "" : catalog.map(facts -> facts.date().toString()).orElse("");
    }

    private static Optional<ApiSpec> spec(SpecSource place, String topic) {
        // A name that is in no list may be a path out of the folder.
        return place.apiNames().contains(topic)
                ? place.find(topic).map(SpecText::read).flatMap(reading -> reading.spec())
                : Optional.empty();
    }
}
