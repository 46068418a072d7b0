package dev.topaz.spec.place;

import dev.topaz.spec.SpecFiles;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;

/** A folder of spec files, or a jar that holds them where {@link SpecFiles} says. */
public final class SpecPath implements SpecSource {
    private final Path path;

    private SpecPath(Path path) {
        this.path = path;
    }

    /**
     * The place at a path.
     *
     * @throws NoSuchFileException when there is neither a folder nor a file
     */
    public static SpecPath of(Path folderOrJar) throws NoSuchFileException {
        if (!Files.isDirectory(folderOrJar) && !Files.isRegularFile(folderOrJar)) {
            throw new NoSuchFileException(folderOrJar.toAbsolutePath().toString());
        }
        return new SpecPath(folderOrJar);
    }

    /** The APIs of the folder at an address, be it inside a jar; none where nothing is, or nothing that can be listed. */
    public static Set<String> apiNamesAt(URI folder) {
        return switch (String.valueOf(folder.getScheme())) {
            case "file" -> list(Path.of(folder));
            case "jar" -> {
                // As it is written: a space in the path of the jar must stay encoded.
                String jar = folder.getRawSchemeSpecificPart().split("!", 2)[0];
                yield new SpecPath(Path.of(URI.create(jar))).apiNames();
            }
            default -> Set.of();
        };
    }

    @Override
    public Optional<SpecText> find(String apiName) {
        return ask(folder -> {
            Path file = folder.resolve(SpecFiles.fileName(apiName));
            return Files.isRegularFile(file) ? Optional.of(read(file)) : Optional.empty();
        });
    }

    @Override
    public boolean holds(String apiName) {
        return ask(folder -> Files.isRegularFile(folder.resolve(SpecFiles.fileName(apiName))));
    }

    @Override
    public Set<String> apiNames() {
        return ask(SpecPath::list);
    }

    @Override
    public String description() {
        return path.toString();
    }

    /**
     * A jar is opened for each question, as a file system of its own: one that is kept open could not be replaced by the build,
     * and one that is shared by address would be closed under someone else's feet.
     */
    private <T> T ask(Function<Path, T> question) {
        if (Files.isDirectory(path)) {
            return question.apply(path);
        }
        try (FileSystem jar = FileSystems.newFileSystem(path, Map.of())) {
            return question.apply(jar.getPath(SpecFiles.FOLDER));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the specs of " + path, e);
        }
    }

    private static SpecText read(Path file) {
        try {
            return SpecText.of(file.toString(), Files.readAllBytes(file));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the spec " + file, e);
        }
    }

    private static Set<String> list(Path folder) {
        if (!Files.isDirectory(folder)) {
            return Set.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            Set<String> names = new TreeSet<>();
            files.forEach(file ->
                    SpecFiles.apiName(String.valueOf(file.getFileName())).ifPresent(names::add));
            return names;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot list the specs of " + folder, e);
        }
    }

    @Override
    public String toString() {
        return description();
    }
}
