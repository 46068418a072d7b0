package dev.topaz.generate.folder;

import dev.topaz.generate.CatalogPlace;
import dev.topaz.generate.Finding;
import dev.topaz.generate.OriginalSpecs;
import dev.topaz.generate.PackageGeneration;
import dev.topaz.generate.SpecFinder;
import dev.topaz.processor.emit.Sources;
import dev.topaz.spec.Problem;
import dev.topaz.spec.place.LoaderSpecs;
import dev.topaz.spec.place.SpecPath;
import dev.topaz.spec.place.SpecSource;
import java.io.UncheckedIOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What an order asks for, in memory.
 *
 * @param sources each source, by its file name
 * @param specs the digest of each spec, by API
 * @param note what the user should know of APIs that came from the catalogue; empty if none did
 */
record GeneratedPackage(
        SortedMap<String, String> sources,
        SortedMap<String, String> specs,
        List<Problem> problems,
        Optional<String> note) {
    /**
     * Generates.
     *
     * @throws UncheckedIOException when a place of specs is not there or cannot be read
     */
    static GeneratedPackage of(GenerateOrder order) {
        ClassLoader loader = GeneratedPackage.class.getClassLoader();
        CatalogPlace catalog = new CatalogPlace(loader);
        List<SpecSource> places = places(order, new LoaderSpecs(loader, "what comes with Topaz"), catalog);
        SpecFinder finder = new SpecFinder(places, OriginalSpecs.AS_FOUND, order.syntax());
        SortedMap<String, String> sources = new TreeMap<>();
        Sources printer = new Sources(order.packageName(), order.level());
        List<Problem> problems = new PackageGeneration(printer, finder, catalog)
                        .run(List.of(order.client()), (file, askedBy) -> {
                            sources.put(fileName(file.className()), file.text());
                            return Optional.empty();
                        })
                        .stream()
                        .map(Finding::problem)
                        .toList();
        SortedMap<String, String> specs = new TreeMap<>();
        finder.found().forEach((apiName, spec) -> specs.put(apiName, Digests.of(spec.xml())));
        return new GeneratedPackage(sources, specs, problems, catalog.note());
    }

    /** Returns the file that belongs to these sources. */
    DigestFile digestFile(String client) {
        SortedMap<String, String> digests = new TreeMap<>();
        sources.forEach((name, text) -> digests.put(name, Digests.of(text)));
        return new DigestFile(client, specs, digests);
    }

    /** The folders and jars of the order, then the others. */
    private static List<SpecSource> places(GenerateOrder order, SpecSource... others) {
        List<SpecSource> places = new ArrayList<>();
        order.specs().forEach(place -> places.add(named(place)));
        places.addAll(List.of(others));
        return places;
    }

    private static String fileName(String className) {
        return className.substring(className.lastIndexOf('.') + 1) + ".java";
    }

    private static SpecSource named(Path place) {
        try {
            return SpecPath.of(place);
        } catch (NoSuchFileException e) {
            throw new UncheckedIOException("there is no folder or jar of specs", e);
        }
    }
}
