package dev.topaz.migration;

import dev.topaz.spec.ApiSpec;
import dev.topaz.spec.Problem;
import dev.topaz.spec.SpecReading;
import dev.topaz.spec.SpecXml;
import dev.topaz.spec.catalog.CatalogSpecs;
import dev.topaz.spec.place.LoaderSpecs;
import dev.topaz.spec.place.SpecPath;
import dev.topaz.spec.place.SpecSource;
import dev.topaz.spec.place.SpecText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Every spec that the migration can see, and where each is from. */
final class SpecLibrary {
    /** Where a spec is, in the order in which the places are asked. */
    enum Origin {
        /** In the project, where its compiler will find it. */
        PROJECT("in the project"),
        /** Where {@code --specs} says; the project gets a copy. */
        NAMED("in --specs"),
        /** In Topaz. */
        BUNDLED("comes with Topaz"),
        /** Written from classes: those of the official jar, or the own ones of the project. */
        DERIVED("derived from classes"),
        /** Facts of the catalogue, which the compiler finds by itself. */
        CATALOGUE("in the catalogue");

        private final String words;

        Origin(String words) {
            this.words = words;
        }

        @Override
        public String toString() {
            return words;
        }
    }

    /** A spec, and the text of its file; the catalogue has no files. */
    record Found(ApiSpec spec, String xml, Origin origin) {}

    private final Map<Origin, List<SpecSource>> places = new EnumMap<>(Origin.class);
    private Optional<CatalogSpecs> catalogue = Optional.empty();

    /**
     * @param project the folder of the specs in the project, if it has one
     * @param named folders and jars
     * @throws IOException when a place is not there
     */
    static SpecLibrary of(Path project, List<Path> named) throws IOException {
        SpecLibrary library = new SpecLibrary();
        library.places.put(Origin.PROJECT, Files.isDirectory(project) ? List.of(SpecPath.of(project)) : List.of());
        List<SpecSource> sources = new ArrayList<>();
        for (Path place : named) {
            sources.add(SpecPath.of(place));
        }
        library.places.put(Origin.NAMED, sources);
        library.places.put(
                Origin.BUNDLED, List.of(new LoaderSpecs(SpecXml.class.getClassLoader(), "the specs of Topaz")));
        library.catalogue = InstalledCatalogue.get().map(CatalogSpecs::new);
        return library;
    }

    /** Every API that there is a spec of. */
    Set<String> apiNames() {
        Set<String> names = new TreeSet<>();
        places.values().forEach(each -> each.forEach(place -> names.addAll(place.apiNames())));
        names.addAll(InstalledCatalogue.apiNames());
        return names;
    }

    /** The facts that the catalogue has of an API; not pinned by the project, and so asked last. */
    Optional<Found> inCatalogue(String apiName) {
        return catalogue
                .flatMap(facts -> facts.read(apiName))
                .flatMap(SpecReading::spec)
                .map(spec -> new Found(spec, "", Origin.CATALOGUE));
    }

    /**
     * The spec of an API.
     *
     * @param problems receives what is wrong with one that cannot be read
     */
    Optional<Found> find(String apiName, List<Problem> problems) {
        for (Map.Entry<Origin, List<SpecSource>> each : places.entrySet()) {
            for (SpecSource place : each.getValue()) {
                Optional<SpecText> text = place.find(apiName);
                if (text.isPresent()) {
                    return read(text.get(), each.getKey(), problems);
                }
            }
        }
        return Optional.empty();
    }

    private static Optional<Found> read(SpecText text, Origin origin, List<Problem> problems) {
        SpecReading reading = text.read();
        problems.addAll(reading.problems());
        return reading.spec().map(spec -> new Found(spec, text.xml(), origin));
    }
}
