package dev.topaz.processor;

import dev.topaz.spec.SpecFiles;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * A jar that holds spec files where {@link SpecFiles} says.
 *
 * <p>Opened for each question, as a file system of its own: one that is shared by address would be closed under someone
 * else's feet.
 */
final class SpecJar implements SpecSource {
    private final Path jar;

    SpecJar(Path jar) {
        this.jar = jar;
    }

    @Override
    public Optional<SpecText> find(String apiName) {
        return ask(specs -> specs.find(apiName));
    }

    @Override
    public Set<String> apiNames() {
        return ask(SpecFolder::apiNames);
    }

    @Override
    public String description() {
        return jar.toString();
    }

    private <T> T ask(Function<SpecFolder, T> question) {
        try (FileSystem files = FileSystems.newFileSystem(jar, Map.of())) {
            return question.apply(new SpecFolder(files.getPath(SpecFiles.FOLDER)));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the specs of " + jar, e);
        }
    }
}
