package dev.topaz.generate.folder;

import dev.topaz.generate.CatalogPlace;
import dev.topaz.generate.Declaration;
import dev.topaz.generate.Generation;
import dev.topaz.generate.OriginalSpecs;
import dev.topaz.generate.SpecFinder;
import dev.topaz.generate.emit.SourceFile;
import dev.topaz.generate.emit.Sources;
import dev.topaz.spec.Location;
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
import java.util.stream.Stream;

/**
 * What an order asks for, in memory.
 *
 * @param sources each source, by its file name
 * @param specs the digest of each spec, by API or topic
 * @param note what the user should know of specs that came from the catalogue; empty if none did
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
        List<SpecSource> places = places(order, catalog);
        SortedMap<String, String> sources = new TreeMap<>();
        SortedMap<String, String> specs = new TreeMap<>();
        List<Problem> problems = new ArrayList<>();
        for (Declaration declaration : order.declarations()) {
            SpecFinder finder = new SpecFinder(declaration.kind(), places, OriginalSpecs.AS_FOUND, order.syntax());
            Generation.of(new Sources(order.packageName(), order.level()), finder, catalog)
                    .run(List.of(declaration), (file, askedBy) -> add(file, sources))
                    .forEach(finding -> problems.add(finding.problem()));
            finder.found().forEach((name, spec) -> specs.put(name, Digests.of(spec.xml())));
        }
        return new GeneratedPackage(sources, specs, problems, notes(catalog));
    }

    /** Two classes of one name would be one file: the classes of an API and of a topic may meet. */
    private static Optional<Problem> add(SourceFile file, SortedMap<String, String> sources) {
        return Optional.ofNullable(sources.putIfAbsent(fileName(file.className()), file.text()))
                .map(before -> new Problem(
                        FolderProblem.TWO_CLASSES_OF_A_NAME,
                        "an API and a topic both become the class " + file.className(),
                        Location.NONE,
                        "generate the topics into a package of their own"));
    }

    private static Optional<String> notes(CatalogPlace catalog) {
        return Stream.of(catalog.note(), catalog.topics().note())
                .flatMap(Optional::stream)
                .reduce((apis, topics) -> apis + "\n" + topics);
    }

    private static List<SpecSource> places(GenerateOrder order, CatalogPlace catalog) {
        List<SpecSource> places = new ArrayList<>();
        order.specs().forEach(place -> places.add(named(place)));
        places.add(new LoaderSpecs(LOADER, "what comes with Topaz"));
        places.add(catalog);
        return places;
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
            throw new UncheckedIOException("there is no folder or jar of specs: " + place, e);
        }
    }
}
