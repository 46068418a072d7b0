package dev.topaz.resolve;

import dev.topaz.model.ApiModel;
import dev.topaz.model.SharedType;
import dev.topaz.model.TopicModel;
import dev.topaz.spec.Problem;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What became of a set of specs: the APIs and topics that can be generated, and what is wrong with the others.
 *
 * @param apis sorted by API name; an API with a problem is not among them
 * @param topics sorted by topic; one with a problem is not among them
 * @param sharedTypes the types that those APIs share, sorted by type word
 * @param problems by the name of the API or topic, sorted
 */
public record Resolution(
        List<ApiModel> apis,
        List<TopicModel> topics,
        List<SharedType> sharedTypes,
        Map<String, List<Problem>> problems) {
    public Resolution {
        sharedTypes = List.copyOf(sharedTypes);
        apis = List.copyOf(apis);
        topics = List.copyOf(topics);
        problems = Collections.unmodifiableMap(new TreeMap<>(problems));
    }
}
