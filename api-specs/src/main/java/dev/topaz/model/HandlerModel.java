package dev.topaz.model;

import java.util.List;

/**
 * One handler of messages: the topics that one annotated type names, sorted by topic.
 *
 * @param annotatedType the type that asked for it, as code of the package names it
 */
public record HandlerModel(String className, String annotatedType, List<TopicModel> topics) {
    public HandlerModel {
        topics = List.copyOf(topics);
    }
}
