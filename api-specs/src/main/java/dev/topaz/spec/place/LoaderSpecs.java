package dev.topaz.spec.place;

import dev.topaz.spec.DocumentKind;
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
    private final DocumentKind kind;

    /** @param description how a message calls what the loader sees, such as {@code the class path} */
    public LoaderSpecs(ClassLoader loader, String description) {
        this(loader, description, DocumentKind.API);
    }

    private LoaderSpecs(ClassLoader loader, String description, DocumentKind kind) {
        this.loader = loader;
        this.description = description;
        this.kind = kind;
    }

    @Override
    public SpecSource topics() {
        return new LoaderSpecs(loader, description, DocumentKind.TOPIC);
    }

    @Override
    public Optional<SpecText> find(String apiName) {
        String resource = SpecFiles.resource(kind, apiName);
        try (InputStream in = loader.getResourceAsStream(resource)) {
            return in == null ? Optional.empty() : Optional.of(SpecText.of(resource, in.readAllBytes()));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the spec " + resource + " of " + description, e);
        }
    }

    @Override
    public boolean holds(String apiName) {
        return loader.getResource(SpecFiles.resource(kind, apiName)) != null;
    }

    /** A jar without entries for its folders is not listed. */
    @Override
    public Set<String> apiNames() {
        return namesIn(place -> true);
    }

    @Override
    public Set<String> ownApiNames() {
        String bundled = String.valueOf(SpecFiles.class.getResource("/" + SpecFiles.FOLDER));
        return namesIn(place -> !place.toString().equals(bundled));
    }

    /** The folder of the specs of this kind, without a slash at the end. */
    private String folder() {
        String folder = SpecFiles.FOLDER + "/" + kind.folder();
        return folder.substring(0, folder.length() - 1);
    }

    private Set<String> namesIn(Predicate<URL> wanted) {
        try {
            Set<String> names = new TreeSet<>();
            for (URL folder : Collections.list(loader.getResources(folder()))) {
                if (wanted.test(folder)) {
                    names.addAll(SpecPath.namesAt(URI.create(folder.toString()), kind));
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
