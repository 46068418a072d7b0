package dev.topaz.testkit;

import dev.topaz.spec.SpecFiles;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Collections;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** The specs that a class loader sees: those that the application was generated from. */
final class ClassPathSource implements SpecSource {
    private final ClassLoader loader;

    ClassPathSource(ClassLoader loader) {
        this.loader = loader;
    }

    @Override
    public Optional<SpecText> find(String apiName) {
        String resource = SpecFiles.resource(apiName);
        try (InputStream in = loader.getResourceAsStream(resource)) {
            return in == null
                    ? Optional.empty()
                    : Optional.of(new SpecText(resource, new String(in.readAllBytes(), StandardCharsets.UTF_8)));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the spec " + resource, e);
        }
    }

    @Override
    public boolean holds(String apiName) {
        return loader.getResource(SpecFiles.resource(apiName)) != null;
    }

    @Override
    public Set<String> names() {
        try {
            Set<String> names = new HashSet<>();
            for (URL folder : Collections.list(loader.getResources(SpecFiles.FOLDER))) {
                names.addAll(names(URI.create(folder.toString())));
            }
            return names;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot list the specs of the class path", e);
        }
    }

    /** None where nothing can be listed. */
    private static Set<String> names(URI folder) {
        return switch (String.valueOf(folder.getScheme())) {
            case "file" -> PathSource.of(Path.of(folder)).names();
            case "jar" ->
                PathSource.of(Path.of(
                                URI.create(folder.getRawSchemeSpecificPart().split("!", 2)[0])))
                        .names();
            default -> Set.of();
        };
    }

    @Override
    public String toString() {
        return "the class path";
    }
}
