package dev.topaz.migration;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A project as it is on disk, as far as it speaks of the official SDK.
 *
 * @param files the paths of all of its Java sources
 * @param sources those that speak of the official SDK
 * @param elsewhere where other files name classes of it
 */
record Project(Path root, Set<String> files, List<ProjectSource> sources, List<Decision> elsewhere) {
    Project {
        files = Set.copyOf(files);
        sources = List.copyOf(sources);
        elsewhere = List.copyOf(elsewhere);
    }

    /** Its Java sources, counted. */
    Outcome.Sources counted() {
        return new Outcome.Sources(
                files.size(), sources.stream().map(ProjectSource::path).collect(Collectors.toSet()));
    }

    /** Whether the project has a class of this name in the folder of this source. */
    boolean hasNeighbour(ProjectSource source, String className) {
        String folder = source.path().substring(0, source.path().lastIndexOf('/') + 1);
        return files.contains(folder + className + ".java");
    }
}
