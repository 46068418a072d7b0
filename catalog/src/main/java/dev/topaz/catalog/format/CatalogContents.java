package dev.topaz.catalog.format;

import dev.topaz.spec.catalog.ApiFacts;
import dev.topaz.spec.catalog.TopicFacts;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;

/**
 * All that a catalogue holds; in alphabetical order, whatever the order was before.
 *
 * @param date the day of the newest document or class
 */
public record CatalogContents(LocalDate date, List<ApiFacts> apis, List<TopicFacts> topics) {
    public CatalogContents {
        apis = apis.stream()
                .sorted(Comparator.comparing(facts -> facts.spec().name()))
                .toList();
        topics = topics.stream().sorted(Comparator.comparing(TopicFacts::name)).toList();
    }
}
