package dev.topaz.spec.place;

import dev.topaz.spec.DocumentKind;
import dev.topaz.spec.SpecFiles;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** A folder of spec files, or a jar that holds them where {@link SpecFiles} says. */
public final class SpecPath implements SpecSource {
    private final Path path;
    private final DocumentKind kind;
    private final SpecJar jar;

    private SpecPath(Path path, DocumentKind kind) {
        this.path = path;
        this.kind = kind;
        this.jar = new SpecJar(path, kind);
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
        return new SpecPath(folderOrJar, DocumentKind.API);
    }

    @Override
    public SpecSource topics() {
        return new SpecPath(path, DocumentKind.TOPIC);
    }

    /** Returns the APIs of the folder at an address, be it inside a jar; none where nothing is, or nothing that can be listed. */
    public static Set<String> apiNamesAt(URI folder) {
        return namesAt(folder, DocumentKind.API);
    }

    /**
     * Returns what the specs of one kind in the folder at an address are about, as {@link #apiNamesAt} does.
     *
     * @param folder the one that holds specs of this kind, and not the folder of all specs
     */
    public static Set<String> namesAt(URI folder, DocumentKind kind) {
        return switch (String.valueOf(folder.getScheme())) {
            case "file" -> list(Path.of(folder));
            case "jar" -> {
                // As it is written: a space in the path of the jar must stay encoded.
                String jar = folder.getRawSchemeSpecificPart().split("!", 2)[0];
                yield new SpecPath(Path.of(URI.create(jar)), kind).apiNames();
            }
            default -> Set.of();
        };
    }

    @Override
    public Optional<SpecText> find(String apiName) {
        if (!Files.isDirectory(path)) {
            return Optional.ofNullable(jar().get(SpecFiles.fileName(apiName)));
        }
        Path file = path.resolve(SpecFiles.fileName(kind, apiName));
        return Files.isRegularFile(file) ? Optional.of(read(file)) : Optional.empty();
    }

    @Override
    public boolean holds(String apiName) {
        return Files.isDirectory(path)
                ? Files.isRegularFile(path.resolve(SpecFiles.fileName(kind, apiName)))
                : jar().containsKey(SpecFiles.fileName(apiName));
    }

    @Override
    public Set<String> apiNames() {
        if (Files.isDirectory(path)) {
            return list(path.resolve(kind.folder()));
        }
        Set<String> names = new TreeSet<>();
        jar().keySet().forEach(file -> SpecFiles.apiName(file).ifPresent(names::add));
        return names;
    }

    /** The usual mistake is to name the folder of the resources instead of the folder of the specs in it. */
    @Override
    public Optional<String> advice(String apiName) {
        Path inner = path.resolve(SpecFiles.FOLDER);
        return Files.isRegularFile(inner.resolve(SpecFiles.fileName(kind, apiName)))
                ? Optional.of("it is in " + inner + ": name that folder instead of " + path)
                : Optional.empty();
    }

    @Override
    public String description() {
        return path.toString();
    }

    private Map<String, SpecText> jar() {
        return jar.texts();
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
