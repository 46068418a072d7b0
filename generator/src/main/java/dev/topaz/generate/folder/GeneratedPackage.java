package dev.topaz.generate.folder;

import dev.topaz.generate.CatalogPlace;
import dev.topaz.generate.Finding;
import dev.topaz.generate.OriginalSpecs;
import dev.topaz.generate.PackageGeneration;
import dev.topaz.generate.SpecFinder;
import dev.topaz.generate.emit.Sources;
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
    private static final ClassLoader LOADER = GeneratedPackage.class.getClassLoader();

    /**
     * Generates.
     *
     * @throws UncheckedIOException when a place of specs is not there or cannot be read
     */
    static GeneratedPackage of(GenerateOrder order) {
        CatalogPlace catalog = new CatalogPlace(LOADER);
        SpecFinder finder = finder(order, catalog);
        SortedMap<String, String> sources = new TreeMap<>();
        PackageGeneration generation =
                new PackageGeneration(new Sources(order.packageName(), order.level()), finder, catalog);
        List<Finding> findings = generation.run(List.of(order.client()), (file, askedBy) -> {
            sources.put(fileName(file.className()), file.text());
            return Optional.empty();
        });
        SortedMap<String, String> specs = new TreeMap<>();
        finder.found().forEach((apiName, spec) -> specs.put(apiName, Digests.of(spec.xml())));
        return new GeneratedPackage(
                sources, specs, findings.stream().map(Finding::problem).toList(), catalog.note());
    }

    private static SpecFinder finder(GenerateOrder order, CatalogPlace catalog) {
        List<SpecSource> places = new ArrayList<>();
        order.specs().forEach(place -> places.add(named(place)));
        places.add(new LoaderSpecs(LOADER, "what comes with Topaz"));
        places.add(catalog);
        return new SpecFinder(places, OriginalSpecs.AS_FOUND, order.syntax());
    }

    /** Returns the file that belongs to these sources. */
    DigestFile digestFile(String client) {
        SortedMap<String, String> digests = new TreeMap<>();
        sources.forEach((name, text) -> digests.put(name, Digests.of(text)));
        return new DigestFile(client, specs, digests);
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
