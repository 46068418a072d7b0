package dev.topaz.spec.catalog;

import dev.topaz.spec.place.NamePattern;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;
import java.util.Set;

/**
 * The facts of every API and message topic of the platform. The artifact {@code topaz-catalog} provides one.
 *
 * <pre>{@code
 * ApiCatalog catalog = ApiCatalog.installed(Main.class.getClassLoader()).orElseThrow();
 * catalog.find("taobao.trades.sold.get")
 *         .ifPresent(facts -> System.out.println(facts.spec().request()));
 * }</pre>
 *
 * <p>Every method throws {@link UncheckedIOException} when the catalogue is damaged. Safe for use by many threads.
 */
public interface ApiCatalog {
    /** Returns the day of the newest document or class in the catalogue. */
    LocalDate date();

    /** Returns the facts of an API; empty when the catalogue has none. */
    Optional<ApiFacts> find(String apiName);

    /** Returns the facts of a message topic; empty when the catalogue has none. */
    Optional<TopicFacts> topic(String topicName);

    /** Returns the APIs whose names match, in alphabetical order. Reads only the part that can match. */
    Set<String> apiNames(NamePattern pattern);

    /** Returns the topics whose names match, in alphabetical order. Reads only the part that can match. */
    Set<String> topicNames(NamePattern pattern);

    /** Returns the table of contents: the APIs, then the topics, each in alphabetical order of names. */
    List<CatalogTitle> titles();

    /**
     * Returns the catalogue that a class loader sees; empty when there is none.
     *
     * @throws UncheckedIOException when there is one, and its classes cannot be loaded
     */
    static Optional<ApiCatalog> installed(ClassLoader loader) {
        try {
            return ServiceLoader.load(ApiCatalog.class, loader).findFirst();
        } catch (ServiceConfigurationError e) {
            throw new UncheckedIOException("the catalogue cannot be opened", new IOException(e.getMessage(), e));
        }
    }
}
