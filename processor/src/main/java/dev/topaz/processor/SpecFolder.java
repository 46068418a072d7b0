package dev.topaz.processor;

import dev.topaz.spec.SpecFiles;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** A folder that holds spec files. */
final class SpecFolder implements SpecSource {
    private final Path folder;

    SpecFolder(Path folder) {
        this.folder = folder;
    }

    @Override
    public Optional<SpecText> find(String apiName) {
        Path file = folder.resolve(SpecFiles.fileName(apiName));
        return Files.isRegularFile(file) ? Optional.of(read(file)) : Optional.empty();
    }

    @Override
    public Set<String> apiNames() {
        return Files.isDirectory(folder) ? list(folder) : Set.of();
    }

    @Override
    public String description() {
        return folder.toString();
    }

    /** The APIs of the folder at an address; none where nothing is, or nothing that can be listed. */
    static Set<String> apiNamesAt(URI address) {
        return switch (String.valueOf(address.getScheme())) {
            case "file" -> new SpecFolder(Path.of(address)).apiNames();
            case "jar" ->
                new SpecJar(Path.of(URI.create(address.getSchemeSpecificPart().split("!", 2)[0]))).apiNames();
            default -> Set.of();
        };
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
            Set<String> names = new TreeSet<>();
            files.forEach(file ->
                    SpecFiles.apiName(String.valueOf(file.getFileName())).ifPresent(names::add));
            return names;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot list the specs of " + folder, e);
        }
    }
}
