package dev.topaz.testkit.state;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** What an API does to the records of its family; the last word of its name says it. */
enum ApiVerb {
    ADD("add", "create", "insert"),
    UPDATE("update", "modify", "edit"),
    DELETE("delete", "remove"),
    GET("get", "query", "search", "list");

    private final Set<String> words;

    ApiVerb(String... words) {
        this.words = Set.of(words);
    }

    /** Empty for an API of which the name tells nothing. */
    static Optional<ApiVerb> of(String apiName) {
        String last = apiName.substring(apiName.lastIndexOf('.') + 1);
        return Stream.of(values()).filter(verb -> verb.words.contains(last)).findFirst();
    }
}
