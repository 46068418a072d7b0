package dev.topaz.generate;

import dev.topaz.generate.emit.Sources;
import dev.topaz.model.HandlerModel;
import dev.topaz.model.TopicModel;
import dev.topaz.resolve.ApiResolver;
import dev.topaz.resolve.Resolution;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * Generates the contents of messages, and handlers.
 *
 * <p>A topic that two declarations name is generated once; one with a problem is not generated at all, and then neither is a handler that
 * would lack its method.
 */
final class TopicGeneration implements Generation {
    private final Sources sources;
    private final SpecFinder specs;

    TopicGeneration(Sources sources, SpecFinder specs) {
        this.sources = sources;
        this.specs = specs;
    }

    @Override
    public List<Finding> run(List<Declaration> declarations, SourceSink sink) {
        Selections selections = new Selections(declarations, specs);
        Map<String, TopicModel> models = models(selections);
        models.forEach(
                (topic, model) -> selections.write(sources.content(model), selections.askedBy(topic), sink, topic));
        selections
                .all()
                .forEach((declaration, selection) -> handler(
                                declaration, selection.names().keySet(), models)
                        .ifPresent(handler -> selections.write(
                                sources.handler(handler),
                                List.of(declaration),
                                sink,
                                handler.topics().get(0).topic())));
        return selections.findings();
    }

    private static Map<String, TopicModel> models(Selections selections) {
        Resolution resolution = ApiResolver.resolve(selections.read().values(), selections.classNames());
        resolution.problems().forEach((topic, problems) -> selections.find(problems, topic));
        Map<String, TopicModel> models = new TreeMap<>();
        resolution.topics().forEach(topic -> models.put(topic.topic(), topic));
        return models;
    }

    private static Optional<HandlerModel> handler(
            Declaration declaration, Set<String> topics, Map<String, TopicModel> models) {
        if (topics.isEmpty() || !models.keySet().containsAll(topics)) {
            return Optional.empty();
        }
        List<TopicModel> chosen = models.values().stream()
                .filter(topic -> topics.contains(topic.topic()))
                .toList();
        return Optional.of(new HandlerModel(declaration.className(), declaration.typeName(), chosen));
    }
}
