package dev.topaz.migration;

import dev.topaz.migration.patch.TextFile;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A project as it is on disk, as far as it speaks of the official SDK.
 *
 * @param files the paths of all of its Java sources
 * @param sources those that speak of the official SDK
 * @param others its other Java sources, which may use values of those
 * @param modules its declarations of modules: what they read is not known here, so that the compiler is not given them
 * @param elsewhere where other files name classes of it
 */
record Project(
        Path root,
        Set<String> files,
        List<ProjectSource> sources,
        List<TextFile> others,
        List<TextFile> modules,
        List<Decision> elsewhere) {
    Project {
        files = Set.copyOf(files);
        sources = List.copyOf(sources);
        others = List.copyOf(others);
        modules = List.copyOf(modules);
        elsewhere = List.copyOf(elsewhere);
    }

    /** The paths of its Java sources, without copies of the official SDK's sources. */
    List<String> paths() {
        return Stream.concat(
                        own().stream().map(ProjectSource::path), others.stream().map(TextFile::path))
                .toList();
    }

    /** Its Java sources, counted. */
    Outcome.Sources counted() {
        return new Outcome.Sources(
                files.size(), sources.stream().map(ProjectSource::path).collect(Collectors.toSet()));
    }

    /** Returns whether the project has a source of this class, by its name in full. */
    boolean declares(String className) {
        String end = className.replace('.', '/') + ".java";
        return files.stream().anyMatch(file -> file.equals(end) || file.endsWith("/" + end));
    }

    /** Returns the sources that are the project's own: copies of the official SDK's sources are not. */
    List<ProjectSource> own() {
        return sources.stream().filter(source -> !source.isOfSdk()).toList();
    }

    /** Whether the project has a class of this name in the folder of this source. */
    boolean hasNeighbour(ProjectSource source, String className) {
        String folder = source.path().substring(0, source.path().lastIndexOf('/') + 1);
        return files.contains(folder + className + ".java");
    }
}
