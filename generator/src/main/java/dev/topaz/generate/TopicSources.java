package dev.topaz.generate;

import dev.topaz.generate.emit.SourceFile;
import dev.topaz.generate.emit.Sources;
import dev.topaz.model.HandlerModel;
import dev.topaz.model.TopicModel;
import dev.topaz.resolve.ApiResolver;
import dev.topaz.resolve.Resolution;
import dev.topaz.spec.ApiSpec;
import dev.topaz.spec.Problem;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** The sources of the message topics of one package: a class for each topic, and the handlers over them. */
public final class TopicSources {
    private final Sources sources;
    private final Map<String, TopicModel> models = new TreeMap<>();
    private final Map<String, List<Problem>> problems;

    /**
     * Decides names and types of all topics of a package.
     *
     * @param takenClassNames classes of the package that are not those of topics
     */
    public TopicSources(Collection<ApiSpec> topics, Collection<String> takenClassNames, Sources sources) {
        Resolution resolution = ApiResolver.resolve(topics, takenClassNames);
        resolution.topics().forEach(topic -> models.put(topic.topic(), topic));
        this.problems = resolution.problems();
        this.sources = sources;
    }

    /** Returns what is wrong with the topics that have no class, by topic. */
    public Map<String, List<Problem>> problems() {
        return problems;
    }

    /** Returns the class of each topic, in alphabetical order of the topics. */
    public Map<String, SourceFile> contents() {
        Map<String, SourceFile> contents = new LinkedHashMap<>();
        models.forEach((name, topic) -> contents.put(name, sources.content(topic)));
        return contents;
    }

    /**
     * Returns the handler of some topics; empty when there are none, or one of them has no class: the handler would lack its method.
     *
     * @param annotatedType the type that asked for it, as code of the package names it
     */
    public Optional<SourceFile> handler(String className, String annotatedType, Set<String> topics) {
        if (topics.isEmpty() || !models.keySet().containsAll(topics)) {
            return Optional.empty();
        }
        List<TopicModel> chosen = models.values().stream()
                .filter(topic -> topics.contains(topic.topic()))
                .toList();
        return Optional.of(sources.handler(new HandlerModel(className, annotatedType, chosen)));
    }
}
