package dev.topaz.processor;

import dev.topaz.generate.OriginalSpecs;
import dev.topaz.generate.emit.JavaTypes;
import dev.topaz.spec.place.SpecPath;
import dev.topaz.spec.place.SpecSource;
import dev.topaz.spec.place.SpecText;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemNotFoundException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javax.annotation.processing.Filer;
import javax.lang.model.element.TypeElement;
import javax.tools.StandardLocation;

/**
 * The places that the build tool found on the class path. It says them twice: in {@code @PreparedSpecs}, which every compiler
 * shows when it compiles that source, and in a file beside the folder of generated sources, for builds that compile only what has
 * changed. The file is looked for when a spec is nowhere else, and once.
 */
final class PreparedPlaces implements OriginalSpecs {
    private static final String FILE = "topaz/prepared-specs.txt";

    private final Filer filer;
    private final Set<String> annotated = new LinkedHashSet<>();
    private Optional<List<SpecSource>> found = Optional.empty();

    PreparedPlaces(Filer filer) {
        this.filer = filer;
    }

    /** Takes note of a type with the annotation; what was found stays known in later rounds. */
    void add(TypeElement type) {
        Mirrors.values(Mirrors.of(type, JavaTypes.PREPARED_SPECS), "value")
                .forEach(value -> annotated.add(String.valueOf(value.getValue())));
        found = Optional.empty();
    }

    /** Whether the compiler has shown the annotation. */
    boolean areAnnotated() {
        return !annotated.isEmpty();
    }

    /**
     * Returns the places in the order of the class path.
     *
     * @throws UncheckedIOException when one that the annotation names is not there
     */
    List<SpecSource> all() {
        if (found.isEmpty()) {
            List<SpecSource> places = new ArrayList<>();
            (annotated.isEmpty() ? fromFile() : annotated).forEach(place -> places.add(place(Path.of(place))));
            found = Optional.of(places);
        }
        return found.get();
    }

    /**
     * Returns the file that a spec of the class output is a copy of, which is the one to edit; the spec itself when none of the
     * annotated places has it.
     */
    @Override
    public SpecText original(String name, SpecText copy) {
        return !areAnnotated()
                ? copy
                : all().stream()
                        .flatMap(place -> Stream.of(place, place.topics()))
                        .flatMap(place -> place.find(name).stream())
                        .filter(spec -> spec.xml().equals(copy.xml()))
                        .findFirst()
                        .orElse(copy);
    }

    private static SpecSource place(Path path) {
        try {
            return SpecPath.of(path);
        } catch (NoSuchFileException e) {
            throw new UncheckedIOException("@PreparedSpecs names a folder or jar that is not there: " + path, e);
        }
    }

    /** What is gone by now was a dependency once: the goal writes the file anew when it runs. */
    private List<String> fromFile() {
        Optional<Path> file = file().filter(Files::isRegularFile);
        if (file.isEmpty()) {
            return List.of();
        }
        try {
            return Files.readAllLines(file.get(), StandardCharsets.UTF_8).stream()
                    .filter(place -> Files.exists(Path.of(place)))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file.get(), e);
        }
    }

    private Optional<Path> file() {
        try {
            Path probe = Path.of(filer.getResource(StandardLocation.SOURCE_OUTPUT, "", "probe")
                    .toUri());
            return Optional.of(probe.resolveSibling("..").resolve(FILE).normalize());
        } catch (IOException | IllegalArgumentException | UnsupportedOperationException absent) {
            return Optional.empty(); // a compiler without a folder for generated sources, or one that shows none
        } catch (FileSystemNotFoundException elsewhere) {
            return Optional.empty(); // sources that are generated into memory
        }
    }
}
