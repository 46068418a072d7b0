package dev.topaz.spec.catalog;

import dev.topaz.spec.ApiSpec;
import dev.topaz.spec.DocumentKind;
import dev.topaz.spec.Location;
import dev.topaz.spec.SpecFiles;
import dev.topaz.spec.SpecXml;
import dev.topaz.spec.place.NamePattern;
import dev.topaz.spec.place.SpecSource;
import dev.topaz.spec.place.SpecText;
import java.util.Optional;
import java.util.Set;

/** Serves specs of message topics out of a catalogue, by the rules of {@link CatalogSpecs}. */
final class CatalogTopics implements SpecSource {
    private final ApiCatalog catalog;

    CatalogTopics(ApiCatalog catalog) {
        this.catalog = catalog;
    }

    @Override
    public Optional<SpecText> find(String topic) {
        return catalog.topic(topic).map(facts -> new SpecText(file(topic), SpecXml.write(spec(facts))));
    }

    private static ApiSpec spec(TopicFacts facts) {
        return ApiSpec.topic(facts.name(), facts.title(), facts.fields(), Location.NONE)
                .withOrigin(facts.category(), facts.source());
    }

    private String file(String topic) {
        return "catalogue-" + catalog.date() + "/" + SpecFiles.fileName(DocumentKind.TOPIC, topic);
    }

    @Override
    public Set<String> apiNames() {
        return catalog.topicNames(NamePattern.ALL);
    }

    /** Returns no name: a list of all topics would be what {@code "*"} stands for. */
    @Override
    public Set<String> ownApiNames() {
        return Set.of();
    }

    @Override
    public Set<String> apiNames(NamePattern pattern) {
        return pattern.prefix().isEmpty() ? Set.of() : catalog.topicNames(pattern);
    }

    @Override
    public String description() {
        return "the catalogue of " + catalog.date();
    }

    @Override
    public String toString() {
        return description();
    }
}
