package dev.topaz.processor;

import dev.topaz.spec.SpecFiles;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** The specs that come with the processor, or with any other jar on the processor path. */
final class BundledSpecs implements SpecSource {
    private final ClassLoader loader;

    BundledSpecs(ClassLoader loader) {
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
            throw new UncheckedIOException("cannot read the bundled spec " + resource, e);
        }
    }

    @Override
    public Set<String> apiNames() {
        try {
            Set<String> names = new TreeSet<>();
            for (URL folder : Collections.list(loader.getResources(SpecFiles.FOLDER))) {
                names.addAll(SpecFolder.apiNamesAt(URI.create(folder.toString())));
            }
            return names;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot list the bundled specs", e);
        }
    }

    @Override
    public String description() {
        return "the processor path";
    }
}
