package dev.topaz.testkit;

import dev.topaz.spec.SpecFiles;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/** A folder of spec files, or a jar that holds them where {@link SpecFiles} says. */
final class PathSource implements SpecSource {
    private final Path path;

    private PathSource(Path path) {
        this.path = path;
    }

    /** @throws IllegalArgumentException when there is neither a folder nor a file */
    static PathSource of(Path folderOrJar) {
        if (!Files.isDirectory(folderOrJar) && !Files.isRegularFile(folderOrJar)) {
            throw new IllegalArgumentException("there is no folder or jar of specs at " + folderOrJar.toAbsolutePath());
        }
        return new PathSource(folderOrJar);
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
    public Set<String> names() {
        return ask(folder -> Files.isDirectory(folder) ? list(folder) : Set.of());
    }

    /** A jar is opened for each question: one that is kept open could not be replaced by the build. */
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
            return new SpecText(file.toString(), Files.readString(file, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the spec " + file, e);
        }
    }

    private static Set<String> list(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            Set<String> names = new HashSet<>();
            files.forEach(file ->
                    SpecFiles.apiName(String.valueOf(file.getFileName())).ifPresent(names::add));
            return names;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot list the specs of " + folder, e);
        }
    }

    @Override
    public String toString() {
        return path.toString();
    }
}
