package dev.topaz.explorer.library;

import dev.topaz.spec.DocumentKind;
import dev.topaz.spec.IoReason;
import dev.topaz.spec.Location;
import dev.topaz.spec.Problem;
import dev.topaz.spec.SpecFiles;
import dev.topaz.spec.SpecReading;
import dev.topaz.spec.SpecXml;
import dev.topaz.spec.place.SpecText;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystemNotFoundException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.ProviderNotFoundException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * A folder or jar with specs in it: the folder of the spec files itself, or a folder or jar that has {@code META-INF/topaz} inside.
 *
 * @param path as the user names it
 */
public record SpecPlace(Path path) {
    /** What can be wrong with a place. */
    enum PlaceProblem implements Problem.Code {
        /** Nothing is there, or it is no folder and no jar, or may not be read. */
        UNREADABLE_PLACE,
        /** It holds no spec. */
        NO_SPECS
    }

    /** The specs that are bundled with Topaz. */
    public static SpecPlace bundled() {
        try {
            return new SpecPlace(Path.of(SpecXml.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI()));
        } catch (URISyntaxException e) {
            throw new IllegalStateException("the address of the jar of Topaz is not valid", e);
        }
    }

    /** Every spec of an API of the place, in alphabetical order of the files; those that are wrong as problems. */
    List<SpecReading> read() {
        return read(DocumentKind.API, SpecPlace::specs);
    }

    /** Every spec of a message topic, likewise; none of a place that cannot be read, of which {@link #read} tells. */
    List<SpecReading> topics() {
        return unusable().isPresent() ? List.of() : read(DocumentKind.TOPIC, SpecPlace::specs);
    }

    /** Returns why there is nothing to show here, in one sentence; empty if there is a spec, right or wrong. */
    public Optional<String> unusable() {
        return read(DocumentKind.API, files -> List.of()).stream()
                .flatMap(reading -> reading.problems().stream())
                .map(problem -> problem.message() + "; " + problem.hint())
                .findFirst();
    }

    private List<SpecReading> read(DocumentKind kind, Function<List<Path>, List<SpecReading>> reader) {
        if (Files.isRegularFile(path) && SpecFiles.apiName(path.toString()).isPresent()) {
            return refused(PlaceProblem.UNREADABLE_PLACE, "this is one file, and not the folder that it is in");
        }
        try {
            return Files.isDirectory(path) ? folder(path, kind, reader) : jar(kind, reader);
        } catch (NoSuchFileException | FileSystemNotFoundException e) {
            return refused(PlaceProblem.UNREADABLE_PLACE, "there is no folder and no jar here");
        } catch (ProviderNotFoundException e) {
            return refused(PlaceProblem.UNREADABLE_PLACE, "this is neither a folder nor a jar");
        } catch (IOException | RuntimeException e) {
            return refused(
                    PlaceProblem.UNREADABLE_PLACE, "no specs can be read here: " + IoReason.of(e, path.toString()));
        }
    }

    private List<SpecReading> jar(DocumentKind kind, Function<List<Path>, List<SpecReading>> reader)
            throws IOException {
        try (FileSystem files = FileSystems.newFileSystem(path, Map.of())) {
            return folder(files.getPath("/"), kind, reader);
        }
    }

    private List<SpecReading> folder(Path root, DocumentKind kind, Function<List<Path>, List<SpecReading>> reader)
            throws IOException {
        Path inside = root.resolve(SpecFiles.FOLDER);
        Path place = Files.isDirectory(inside) ? inside : root;
        List<Path> wanted = files(place.resolve(kind.folder()));
        return wanted.isEmpty() && hasNoSpec(place)
                ? refused(PlaceProblem.NO_SPECS, "there is no spec here")
                : reader.apply(wanted);
    }

    private static boolean hasNoSpec(Path place) throws IOException {
        for (DocumentKind kind : DocumentKind.values()) {
            if (!files(place.resolve(kind.folder())).isEmpty()) {
                return false;
            }
        }
        return true;
    }

    private static List<SpecReading> specs(List<Path> files) {
        return files.parallelStream().map(SpecPlace::spec).toList();
    }

    /** Returns the spec files of a folder, which need not be there. */
    private static List<Path> files(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file ->
                            SpecFiles.apiName(file.getFileName().toString()).isPresent())
                    .sorted()
                    .toList();
        }
    }

    private static SpecReading spec(Path file) {
        try {
            return SpecText.of(file.toString(), Files.readAllBytes(file)).read();
        } catch (IOException e) {
            return new SpecReading(
                    Optional.empty(),
                    List.of(new Problem(
                            PlaceProblem.UNREADABLE_PLACE,
                            "this spec cannot be read: " + IoReason.of(e, file.toString()),
                            new Location(file.toString(), 0, 0),
                            "")));
        }
    }

    private List<SpecReading> refused(PlaceProblem code, String message) {
        Problem problem = new Problem(
                code,
                message,
                new Location(path.toString(), 0, 0),
                "name a folder of spec files, or a jar or folder with " + SpecFiles.FOLDER + " in it");
        return List.of(new SpecReading(Optional.empty(), List.of(problem)));
    }
}
