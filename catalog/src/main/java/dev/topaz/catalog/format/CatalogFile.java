package dev.topaz.catalog.format;

import dev.topaz.catalog.format.CatalogReader.Entry;
import dev.topaz.spec.catalog.ApiCatalog;
import dev.topaz.spec.catalog.ApiFacts;
import dev.topaz.spec.catalog.CatalogTitle;
import dev.topaz.spec.catalog.CatalogTitle.Kind;
import dev.topaz.spec.catalog.TopicFacts;
import dev.topaz.spec.place.NamePattern;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A catalogue in one file or resource.
 *
 * <pre>{@code
 * ApiCatalog before = new CatalogFile("facts.bin", () -> Files.newInputStream(Path.of("facts.bin")));
 * }</pre>
 *
 * <p>Nothing on the way to the first answer is a lambda: the first one of a process costs more than the answer.
 */
public class CatalogFile implements ApiCatalog {
    /** Opens the file; it is opened again for each block that is read, until it is kept in memory. */
    @FunctionalInterface
    public interface Opener {
        InputStream open() throws IOException;
    }

    private final String description;
    private final Opener opener;
    private Optional<CatalogReader> opened = Optional.empty();

    /**
     * Creates a catalogue; reads nothing yet.
     *
     * @param description what a message calls the file
     */
    public CatalogFile(String description, Opener opener) {
        this.description = description;
        this.opener = new KeptFile(opener);
    }

    @Override
    public final LocalDate date() {
        try {
            return reader().index().date();
        } catch (IOException e) {
            throw unreadable(e);
        }
    }

    @Override
    public final Optional<ApiFacts> find(String apiName) {
        try {
            Optional<Entry> entry = reader().find(Kind.API, apiName);
            return entry.isPresent() ? Optional.of(FactsDecoder.api(entry.get())) : Optional.empty();
        } catch (IOException e) {
            throw unreadable(e);
        }
    }

    @Override
    public final Optional<TopicFacts> topic(String topicName) {
        try {
            Optional<Entry> entry = reader().find(Kind.TOPIC, topicName);
            return entry.isPresent() ? Optional.of(FactsDecoder.topic(entry.get())) : Optional.empty();
        } catch (IOException e) {
            throw unreadable(e);
        }
    }

    @Override
    public final Set<String> apiNames(NamePattern pattern) {
        return names(Kind.API, pattern);
    }

    @Override
    public final Set<String> topicNames(NamePattern pattern) {
        return names(Kind.TOPIC, pattern);
    }

    private Set<String> names(Kind kind, NamePattern pattern) {
        try {
            return reader().names(kind, pattern);
        } catch (IOException e) {
            throw unreadable(e);
        }
    }

    @Override
    public final List<CatalogTitle> titles() {
        try {
            return reader().titles();
        } catch (IOException e) {
            throw unreadable(e);
        }
    }

    private synchronized CatalogReader reader() throws IOException {
        if (opened.isEmpty()) {
            opened = Optional.of(CatalogReader.open(opener));
        }
        return opened.get();
    }

    private UncheckedIOException unreadable(IOException cause) {
        String message = "cannot read " + description + ": " + cause.getMessage() + "; get the file anew";
        return new UncheckedIOException(message, cause);
    }

    @Override
    public final String toString() {
        return description;
    }
}
