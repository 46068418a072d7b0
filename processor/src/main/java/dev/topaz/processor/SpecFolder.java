package dev.topaz.processor;

import dev.topaz.spec.SpecFiles;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** A folder that holds spec files, on disk or inside a jar. */
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
        try {
            return switch (String.valueOf(address.getScheme())) {
                case "file" -> new SpecFolder(Path.of(address)).apiNames();
                case "jar" -> apiNamesInJar(address.getSchemeSpecificPart().split("!", 2));
                default -> Set.of();
            };
        } catch (IOException e) {
            throw new UncheckedIOException("cannot list the specs of " + address, e);
        }
    }

    /** Opens a file system of its own: one that is shared by address would be closed under someone else's feet. */
    private static Set<String> apiNamesInJar(String[] jarAndEntry) throws IOException {
        try (FileSystem jar = FileSystems.newFileSystem(Path.of(URI.create(jarAndEntry[0])), Map.of())) {
            return new SpecFolder(jar.getPath(jarAndEntry[1])).apiNames();
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
            Set<String> names = new TreeSet<>();
            files.forEach(file ->
                    SpecFiles.apiName(String.valueOf(file.getFileName())).ifPresent(names::add));
            return names;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot list the specs of " + folder, e);
        }
    }
}
