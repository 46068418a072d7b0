package dev.topaz.explorer.library;

import dev.topaz.spec.ApiSpec;
import dev.topaz.spec.Problem;
import dev.topaz.spec.SpecReading;
import dev.topaz.spec.catalog.ApiCatalog;
import dev.topaz.spec.catalog.CatalogSpecs;
import dev.topaz.spec.catalog.CatalogTitle;
import dev.topaz.spec.place.SpecSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The message topics that the page shows: those of the user's places, and those of the catalogue beside them. */
public final class Topics {
    private final Map<String, ApiSpec> own = new TreeMap<>();
    private final List<Problem> problems = new ArrayList<>();
    private final Optional<ApiCatalog> catalog;
    private final List<CatalogTitle> all;
    private final TitleSearch search;

    private Topics(List<SpecPlace> places, Optional<ApiCatalog> catalog) {
        places.forEach(place -> place.topics().forEach(this::add));
        this.catalog = catalog;
        this.all = titles();
        this.search = new TitleSearch(all);
    }

    /** Reads the places; where two have a spec of the same topic, the first place counts. */
    public static Topics of(List<SpecPlace> places, Optional<ApiCatalog> catalog) {
        return new Topics(places, catalog);
    }

    private void add(SpecReading reading) {
        problems.addAll(reading.problems());
        reading.spec().ifPresent(spec -> own.putIfAbsent(spec.name(), spec));
    }

    private List<CatalogTitle> titles() {
        Map<String, CatalogTitle> titles = new TreeMap<>();
        catalog.ifPresent(facts -> facts.titles().stream()
                .filter(title -> title.kind() == CatalogTitle.Kind.TOPIC)
                .forEach(title -> titles.put(title.name(), title)));
        own.forEach((name, spec) ->
                titles.put(name, new CatalogTitle(CatalogTitle.Kind.TOPIC, name, spec.title(), spec.category())));
        return List.copyOf(titles.values());
    }

    /** Returns what is wrong with the specs of the user that cannot be shown. */
    public List<Problem> problems() {
        return List.copyOf(problems);
    }

    /** Returns the topics that fit the words, the user's own first; all of them, in alphabetical order, without words. */
    public List<CatalogTitle> search(String words) {
        if (words.isBlank()) {
            return all;
        }
        return search.find(words).titles().stream()
                .sorted(Comparator.comparing(title -> !own.containsKey(title.name())))
                .toList();
    }

    /** Returns the document of a topic; empty if no place has one that can be read. */
    public Optional<ApiSpec> find(String topic) {
        return Optional.ofNullable(own.get(topic)).or(() -> catalog.flatMap(facts -> ofCatalog(facts, topic)));
    }

    /** Returns the day of the facts that {@link #find} returns; empty for a topic that has a spec of its own. */
    public String factsOf(String topic) {
        return own.containsKey(topic)
                ? ""
                : catalog.map(facts -> facts.date().toString()).orElse("");
    }

    private static Optional<ApiSpec> ofCatalog(ApiCatalog facts, String topic) {
        SpecSource topics = new CatalogSpecs(facts).topics();
        return topics.apiNames().contains(topic) ? topics.read(topic).flatMap(SpecReading::spec) : Optional.empty();
    }
}
