package dev.topaz.spec.place;

import dev.topaz.spec.SpecFiles;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URL;
import java.util.Collections;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;

/** The specs that a class loader sees, in folders and in jars. */
public final class LoaderSpecs implements SpecSource {
    private final ClassLoader loader;
    private final String description;

    /** @param description how a message calls what the loader sees, such as {@code the class path} */
    public LoaderSpecs(ClassLoader loader, String description) {
        this.loader = loader;
        this.description = description;
    }

    @Override
    public Optional<SpecText> find(String apiName) {
        String resource = SpecFiles.resource(apiName);
        try (InputStream in = loader.getResourceAsStream(resource)) {
            return in == null ? Optional.empty() : Optional.of(SpecText.of(resource, in.readAllBytes()));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the spec " + resource + " of " + description, e);
        }
    }

    @Override
    public boolean holds(String apiName) {
        return loader.getResource(SpecFiles.resource(apiName)) != null;
    }

    /** A jar without entries for its folders is not listed. */
    @Override
    public Set<String> apiNames() {
        return namesIn(folder -> true);
    }

    @Override
    public Set<String> ownApiNames() {
        String bundled = String.valueOf(SpecFiles.class.getResource("/" + SpecFiles.FOLDER));
        return namesIn(folder -> !folder.toString().equals(bundled));
    }

    private Set<String> namesIn(Predicate<URL> wanted) {
        try {
            Set<String> names = new TreeSet<>();
            for (URL folder : Collections.list(loader.getResources(SpecFiles.FOLDER))) {
                if (wanted.test(folder)) {
                    names.addAll(SpecPath.apiNamesAt(URI.create(folder.toString())));
                }
            }
            return names;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot list the specs of " + description, e);
        }
    }

    @Override
    public String description() {
        return description;
    }

    @Override
    public String toString() {
        return description;
    }
}
