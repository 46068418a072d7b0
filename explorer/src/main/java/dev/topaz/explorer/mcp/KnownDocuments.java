package dev.topaz.explorer.mcp;

import dev.topaz.explorer.library.ApiSearchResult;
import dev.topaz.explorer.library.KnownApis;
import dev.topaz.explorer.library.PageRequest;
import dev.topaz.explorer.library.Topics;
import dev.topaz.explorer.library.TypeSharing;
import dev.topaz.spec.ApiSpec;
import dev.topaz.spec.DocumentKind;
import dev.topaz.spec.catalog.CatalogTitle;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;

/** The documents of APIs and message topics; waits until the specs are read. */
record KnownDocuments(CompletableFuture<KnownApis> apis, CompletableFuture<Topics> topics) {
    private static final int SUGGESTIONS = 3;

    /** Returns the document of an API or a topic. */
    Optional<ApiSpec> find(String name) {
        return apis.join().find(name).or(() -> topics.join().find(name));
    }

    /**
     * Returns the document of an API or a topic.
     *
     * @throws ToolException with the nearest names, if there is none
     */
    ApiSpec get(String name) {
        return find(name).orElseThrow(() -> new ToolException(unknown(name)));
    }

    /** Returns the day of the facts of a document from the catalogue; empty for one with a spec of its own. */
    String factsOf(ApiSpec document) {
        return document.kind() == DocumentKind.TOPIC
                ? topics.join().factsOf(document.name())
                : apis.join().factsOf(document.name());
    }

    /** Returns another API that has the same object types; empty if there is none. */
    Optional<TypeSharing> sharing(ApiSpec api) {
        return apis.join().sharing(api);
    }

    private String unknown(String name) {
        List<String> nearest = Stream.concat(
                        apis.join().search().text(name, new PageRequest(0, SUGGESTIONS)).hits().stream()
                                .map(ApiSearchResult.Hit::name),
                        topics.join().search(name).stream().limit(SUGGESTIONS).map(CatalogTitle::name))
                .limit(SUGGESTIONS)
                .toList();
        return "There is no API or message topic '" + name + "'. "
                + (nearest.isEmpty() ? "" : "The nearest names are " + String.join(", ", nearest) + ". ")
                + "Use the tool search to find names.";
    }
}
