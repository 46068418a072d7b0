package dev.topaz.maven;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/** The folder in which the goal leaves what it has found: the source with the digests, and two lists. */
final class PreparedFolder {
    /** The places, for a compiler that does not compile the source again. */
    private static final String PLACES = "prepared-specs.txt";

    /** The specs that were copied from resources, so that the copies of deleted ones can be told from what others wrote. */
    private static final String COPIES = "copied-specs.txt";

    private final Path folder;

    PreparedFolder(Path folder) {
        this.folder = folder;
    }

    Path path() {
        return folder;
    }

    private Path source(String packageName) {
        return folder.resolve(packageName.replace('.', File.separatorChar)).resolve(SpecDigest.CLASS + ".java");
    }

    /** Returns the source as it was written last; empty when it was not. */
    Optional<String> source(SpecPackage of) throws IOException {
        Path file = source(of.name());
        return Files.isRegularFile(file) ? Optional.of(Files.readString(file)) : Optional.empty();
    }

    /** The package in which the source is. */
    record SpecPackage(String name) {}

    void write(SpecPackage of, String source) throws IOException {
        Path file = source(of.name());
        Files.createDirectories(file.getParent());
        Files.writeString(file, source);
    }

    void writePlaces(List<SpecPlace> places) throws IOException {
        writeLines(PLACES, places.stream().map(place -> place.path().toString()).toList());
    }

    void writeCopies(Collection<String> fileNames) throws IOException {
        writeLines(COPIES, fileNames);
    }

    private void writeLines(String name, Collection<String> lines) throws IOException {
        Path file = folder.resolve(name);
        if (!lines.isEmpty()) {
            Files.createDirectories(folder);
            Files.write(file, lines);
        } else {
            Files.deleteIfExists(file);
        }
    }

    /** Returns the specs that were copied when the goal ran last. */
    SortedSet<String> copies() throws IOException {
        Path file = folder.resolve(COPIES);
        return Files.isRegularFile(file) ? new TreeSet<>(Files.readAllLines(file)) : new TreeSet<>();
    }

    /** Takes away what an earlier run left. */
    void clear(SpecPackage of) throws IOException {
        Files.deleteIfExists(source(of.name()));
        Files.deleteIfExists(folder.resolve(PLACES));
        Files.deleteIfExists(folder.resolve(COPIES));
    }
}
