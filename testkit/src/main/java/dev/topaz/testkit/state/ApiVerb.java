package dev.topaz.testkit.state;

import java.util.Map;
import java.util.Optional;

/** What an API does to the records of its family; the last word of its name says it. */
enum ApiVerb {
    ADD,
    UPDATE,
    DELETE,
    GET;

    private static final Map<String, ApiVerb> WORDS = Map.ofEntries(
            Map.entry("add", ADD),
            Map.entry("create", ADD),
            Map.entry("insert", ADD),
            Map.entry("update", UPDATE),
            Map.entry("modify", UPDATE),
            Map.entry("edit", UPDATE),
            Map.entry("delete", DELETE),
            Map.entry("remove", DELETE),
            Map.entry("get", GET),
            Map.entry("query", GET),
            Map.entry("search", GET),
            Map.entry("list", GET));

    /** Returns the verb of an API name; empty if the name does not tell one. */
    static Optional<ApiVerb> of(String apiName) {
        return Optional.ofNullable(WORDS.get(apiName.substring(apiName.lastIndexOf('.') + 1)));
    }
}
