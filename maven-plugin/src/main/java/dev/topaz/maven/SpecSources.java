package dev.topaz.maven;

import dev.topaz.spec.SpecFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.apache.maven.model.Resource;

/** The folders in which the specs of a module are edited, as opposed to those into which Maven copies them. */
final class SpecSources {
    private final List<Path> folders = new ArrayList<>();

    /** Looks into the resources of a module, main or test. */
    SpecSources(List<Resource> resources) {
        for (Resource resource : resources) {
            Path folder = Path.of(resource.getDirectory());
            add(folder.resolve(SpecFiles.FOLDER));
            if (SpecFiles.FOLDER.equals(resource.getTargetPath())) {
                add(folder);
            }
        }
    }

    private void add(Path folder) {
        if (Files.isDirectory(folder)) {
            folders.add(folder);
        }
    }

    /** Returns the folders that hold specs. */
    List<SpecPlace> places() throws IOException {
        List<SpecPlace> places = new ArrayList<>();
        for (Path folder : folders) {
            SpecPlace place = SpecPlace.folder(folder);
            if (place.hasSpecs()) {
                places.add(place);
            }
        }
        return places;
    }

    /** Returns the names of the spec files. */
    SortedSet<String> fileNames() throws IOException {
        SortedSet<String> names = new TreeSet<>();
        for (SpecPlace place : places()) {
            names.addAll(place.digests().keySet());
        }
        return names;
    }
}
